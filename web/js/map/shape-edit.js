/** Changing shapes corner by corner. Geometries are GeoJSON in degrees and never changed in place; a part is a ring without its closing corner, a line or a point. */
import {coordinates, placeOf} from '../coordinates.js';

/** Metres of a degree of latitude on the mean sphere. */
const DEGREE_M = 111_195;
const DECIMALS = 1e7;

export const LEAST = {AREA: 3, LINE: 2, POINT: 1};

/** What a geometry is: AREA, LINE or POINT. */
export const kindOf = (geometry) => (/Polygon$/.test(geometry.type) ? 'AREA' : /LineString$/.test(geometry.type) ? 'LINE' : 'POINT');

/** A geometry of corners [lon, lat]. */
export function shapeOf(kind, corners) {
  if (kind === 'POINT') return {type: 'Point', coordinates: corners[0]};
  return kind === 'LINE' ? {type: 'LineString', coordinates: corners} : {type: 'Polygon', coordinates: [[...corners, corners[0]]]};
}

/** The parts of a geometry as lists of corners. */
export function partsOf(geometry) {
  const {type, coordinates: at} = geometry;
  if (type === 'Point') return [[at]];
  if (type === 'MultiPoint') return at.map((corner) => [corner]);
  if (type === 'LineString') return [at];
  if (type === 'MultiLineString') return at;
  if (type === 'Polygon') return at.map(opened);
  return type === 'MultiPolygon' ? at.flat().map(opened) : [];
}

/** The geometry with other parts, as many as it had and in the same order. */
export function withParts(geometry, parts) {
  const {type, coordinates: at} = geometry;
  if (type === 'Point') return {type, coordinates: parts[0][0]};
  if (type === 'MultiPoint') return {type, coordinates: parts.map(([corner]) => corner)};
  if (type === 'LineString') return {type, coordinates: parts[0]};
  if (type === 'MultiLineString') return {type, coordinates: parts};
  if (type === 'Polygon') return {type, coordinates: parts.map(closed)};
  let next = 0;
  return {type, coordinates: at.map((polygon) => polygon.map(() => closed(parts[next++])))};
}

const opened = (ring) => (ring.length > 1 && same(ring[0], ring[ring.length - 1]) ? ring.slice(0, -1) : ring);
const closed = (ring) => [...ring, ring[0]];
const same = (a, b) => a[0] === b[0] && a[1] === b[1];
const rounded = ([lon, lat]) => [Math.round(lon * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS];

const onPart = (geometry, part, change) => withParts(geometry, partsOf(geometry).map((corners, i) => (i === part ? change(corners) : corners)));

/** A corner put elsewhere. */
export const moved = (geometry, part, corner, to) => onPart(geometry, part, (corners) => corners.map((at, i) => (i === corner ? rounded(to) : at)));

/** A corner put in after another. */
export const inserted = (geometry, part, after, at) => onPart(geometry, part, (corners) => [...corners.slice(0, after + 1), rounded(at), ...corners.slice(after + 1)]);

/** A corner taken away; the geometry itself where too few would be left. */
export function removed(geometry, part, corner) {
  return partsOf(geometry)[part].length <= LEAST[kindOf(geometry)] ? geometry : onPart(geometry, part, (corners) => corners.filter((_, i) => i !== corner));
}

/** Places [lon, lat] where the sides of an outline cross or touch others than their neighbours. */
export function crossings(geometry) {
  if (kindOf(geometry) !== 'AREA') return [];
  const sides = partsOf(geometry).flatMap((corners, part) => corners.map((from, i) => ({from, to: corners[(i + 1) % corners.length], part, i, n: corners.length})));
  sides.forEach((side) => {
    side.west = Math.min(side.from[0], side.to[0]);
    side.east = Math.max(side.from[0], side.to[0]);
  });
  sides.sort((a, b) => a.west - b.west);
  const found = [];
  for (let i = 0; i < sides.length; i++) {
    for (let j = i + 1; j < sides.length && sides[j].west <= sides[i].east; j++) {
      const at = neighbours(sides[i], sides[j]) ? null : crossing(sides[i], sides[j]);
      if (at) found.push(at);
    }
  }
  return found;
}

function neighbours(a, b) {
  if (a.part !== b.part) return false;
  const gap = Math.abs(a.i - b.i);
  return gap <= 1 || gap === a.n - 1;
}

function crossing({from: a, to: b}, {from: c, to: d}) {
  const turn = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  if (turn === 0) return null;
  const s = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / turn;
  const u = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / turn;
  return s >= 0 && s <= 1 && u >= 0 && u <= 1 ? [a[0] + s * (b[0] - a[0]), a[1] + s * (b[1] - a[1])] : null;
}

/** Square metres of an area, to about half a per cent: what a planner wants to see while drawing. The program measures on the ellipsoid. */
export function squareMetres(geometry) {
  if (kindOf(geometry) !== 'AREA') return 0;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.reduce((sum, rings) => sum + rings.reduce((area, ring, i) => area + (i === 0 ? 1 : -1) * ringM2(opened(ring)), 0), 0);
}

function ringM2(corners) {
  const scale = Math.cos((corners.reduce((sum, [, lat]) => sum + lat, 0) / corners.length) * (Math.PI / 180));
  const twice = corners.reduce((sum, [lon, lat], i) => {
    const [lon2, lat2] = corners[(i + 1) % corners.length];
    return sum + (lon - corners[0][0]) * (lat2 - corners[0][1]) - (lon2 - corners[0][0]) * (lat - corners[0][1]);
  }, 0);
  return (Math.abs(twice) / 2) * DEGREE_M ** 2 * scale;
}

/** Metres of a line. */
export function metres(geometry) {
  if (kindOf(geometry) !== 'LINE') return 0;
  return partsOf(geometry).reduce((sum, corners) => sum + corners.slice(1).reduce((length, [lon, lat], i) => {
    const scale = Math.cos((lat * Math.PI) / 180);
    return length + Math.hypot((lon - corners[i][0]) * scale, lat - corners[i][1]) * DEGREE_M;
  }, 0), 0);
}

/** Corners as text, one per line, in the coordinates the planner chose. */
export const cornersText = (corners) => corners.map(([lon, lat]) => coordinates(lon, lat)).join('\n');

/**
 * Corners of a text, one per line: {corners} or {wrong: number of the first line that is no place}. Lines that say the same as a known corner keep it to
 * the last digit.
 */
export function cornersOf(text, known = []) {
  const exact = new Map(known.map((corner) => [coordinates(corner[0], corner[1]), corner]));
  const corners = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const corner = exact.get(line) ?? placeOf(line);
    if (!corner) return {wrong: i + 1};
    corners.push(exact.get(line) ?? rounded(corner));
  }
  return {corners};
}
