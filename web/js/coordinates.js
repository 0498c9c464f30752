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
