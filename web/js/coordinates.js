/**
 * Places as lon/lat, UTM or MGRS. UTM by Krüger's series to the third order in n on WGS84, good to a millimetre inside a zone (Karney 2011,
 * "Transverse Mercator with an accuracy of a few nanometers"); MGRS letters by NGA.STND.0037.
 */
import {settings} from './settings.js';

const A = 6378137;
const F = 1 / 298.257223563;
const N = F / (2 - F);
const K0 = 0.9996;
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const ALPHA = [N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3, (13 / 48) * N ** 2 - (3 / 5) * N ** 3, (61 / 240) * N ** 3];
const BANDS = 'CDEFGHJKLMNPQRSTUVWX';
const COLUMNS = ['ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ'];
const ROWS = 'ABCDEFGHJKLMNPQRSTUV';

/** A place in the way the planner chose. */
export function coordinates(lon, lat) {
  const kind = settings.get().coordinates;
  if (kind === 'UTM') return utmText(lon, lat);
  if (kind === 'MGRS') return mgrs(lon, lat);
  return `${lat.toFixed(5)}° N  ${lon.toFixed(5)}° E`.replace(/(-)(\d+\.\d+° )N/, '$2S').replace(/(-)(\d+\.\d+° )E/, '$2W');
}

/** {zone, band, easting, northing} in metres. */
export function utm(lon, lat) {
  const zone = Math.min(60, Math.max(1, Math.floor((lon + 180) / 6) + 1));
  const lambda = ((lon - (zone * 6 - 183)) * Math.PI) / 180;
  const phi = (lat * Math.PI) / 180;
  const e = Math.sqrt(F * (2 - F));
  const tau = Math.sinh(Math.atanh(Math.sin(phi)) - e * Math.atanh(e * Math.sin(phi)));
  const xi = Math.atan2(tau, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda)));
  let x = eta;
  let y = xi;
  ALPHA.forEach((alpha, i) => {
    const k = 2 * (i + 1);
    x += alpha * Math.cos(k * xi) * Math.sinh(k * eta);
    y += alpha * Math.sin(k * xi) * Math.cosh(k * eta);
  });
  return {zone, band: BANDS[Math.min(19, Math.max(0, Math.floor((lat + 80) / 8)))], easting: 500000 + K0 * RADIUS * x, northing: K0 * RADIUS * y + (lat < 0 ? 1e7 : 0)};
}

export function utmText(lon, lat) {
  const {zone, band, easting, northing} = utm(lon, lat);
  return `${zone}${band} ${Math.round(easting)} E ${Math.round(northing)} N`;
}

/** The military grid reference to a metre. */
export function mgrs(lon, lat) {
  const {zone, band, easting, northing} = utm(lon, lat);
  const column = COLUMNS[(zone - 1) % 3][Math.floor(easting / 100000) - 1];
  const row = ROWS[(Math.floor(northing / 100000) + (zone % 2 === 0 ? 5 : 0)) % 20];
  const digits = (metres) => String(Math.floor(metres % 100000)).padStart(5, '0');
  return `${zone}${band} ${column}${row} ${digits(easting)} ${digits(northing)}`;
}

/** [lon, lat] of a text in degrees (latitude first), UTM or MGRS, as this page writes them or plainer; null = it is none of them. */
export function placeOf(text) {
  const line = text.trim().toUpperCase();
  const grid = /^(\d{1,2})([C-HJ-NP-X])\s*([A-HJ-NP-Z])([A-HJ-NP-V])\s*(\d{1,5})\s*(\d{1,5})$/.exec(line);
  if (grid) return ofGrid(grid);
  const metres = /^(\d{1,2})\s*([C-HJ-NP-X])\s+(\d{5,7}(?:\.\d+)?)\s*M?E?[\s,]+(\d{1,8}(?:\.\d+)?)\s*M?N?$/.exec(line);
  if (metres) return lonLat(Number(metres[1]), metres[2], Number(metres[3]), Number(metres[4]));
  const degrees = /^(-?\d+(?:\.\d+)?)\s*°?\s*([NS]?)[\s,;]+(-?\d+(?:\.\d+)?)\s*°?\s*([EW]?)$/.exec(line);
  if (!degrees) return null;
  const lat = Number(degrees[1]) * (degrees[2] === 'S' ? -1 : 1);
  const lon = Number(degrees[3]) * (degrees[4] === 'W' ? -1 : 1);
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lon, lat] : null;
}

const BETA = [N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3, N ** 2 / 48 + N ** 3 / 15, (17 / 480) * N ** 3];

/** [lon, lat] of metres in a UTM zone; null where the zone has no such place. */
export function lonLat(zone, band, easting, northing) {
  if (zone < 1 || zone > 60 || easting < 100000 || easting > 900000) return null;
  const y = (northing - (band < 'N' ? 1e7 : 0)) / (K0 * RADIUS);
  const x = (easting - 500000) / (K0 * RADIUS);
  let xi = y;
  let eta = x;
  BETA.forEach((beta, i) => {
    const k = 2 * (i + 1);
    xi -= beta * Math.sin(k * y) * Math.cosh(k * x);
    eta -= beta * Math.cos(k * y) * Math.sinh(k * x);
  });
  const e = Math.sqrt(F * (2 - F));
  const chi = Math.asin(Math.sin(xi) / Math.cosh(eta));
  let phi = chi;
  for (let i = 0; i < 6; i++) phi = Math.asin(Math.tanh(Math.atanh(Math.sin(chi)) + e * Math.atanh(e * Math.sin(phi))));
  const lon = zone * 6 - 183 + (Math.atan2(Math.sinh(eta), Math.cos(xi)) * 180) / Math.PI;
  return Number.isFinite(lon) && Number.isFinite(phi) ? [lon, (phi * 180) / Math.PI] : null;
}

/** A grid reference; the northing repeats every 2,000 km, the band says which is meant. */
function ofGrid([, zoneText, band, column, row, east, north]) {
  const zone = Number(zoneText);
  const metresOf = (digits) => Number(digits) * 10 ** (5 - digits.length);
  const hundred = COLUMNS[(zone - 1) % 3].indexOf(column) + 1;
  if (hundred < 1 || east.length !== north.length) return null;
  const easting = hundred * 100000 + metresOf(east);
  const part = ((ROWS.indexOf(row) - (zone % 2 === 0 ? 5 : 0) + 40) % 20) * 100000 + metresOf(north);
  const south = BANDS.indexOf(band) * 8 - 80;
  for (let northing = part; northing < 1e7; northing += 2e6) {
    const place = lonLat(zone, band, easting, northing);
    if (place && place[1] >= south - 0.6 && place[1] <= south + (band === 'X' ? 12 : 8) + 0.6) return place;
  }
  return null;
}
