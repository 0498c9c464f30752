/** Shapes that come as text: corners one per line, well-known text (WKT, longitude first) or GeoJSON. */
import {cornersOf, kindOf, partsOf, shapeOf, withParts, LEAST} from './shape-edit.js';

const WKT = /^\s*(?:SRID\s*=\s*4326\s*;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON)\s*(?:ZM|Z|M)?\s*(\(.*\))\s*;?\s*$/is;
const NAMES = {POINT: 'Point', LINESTRING: 'LineString', POLYGON: 'Polygon'};
const PAIR = /-?\d[\d.eE+-]*(?:\s+-?\d[\d.eE+-]*)+/g;

/** Whether a text is meant as a whole shape and not as lines of corners. */
export const isWhole = (text) => /^\s*([{]|SRID|(MULTI)?(POINT|LINESTRING|POLYGON))/i.test(text);

/**
 * The geometry of a text: {geometry}, or {wrong: what, n} with `what` one of line (n = its number), few (n = corners needed), wkt, json, degrees, kind.
 *
 * @param kinds which of AREA, LINE and POINT are wanted; of corners the first that they are enough for is made
 */
export function geometryOf(text, kinds) {
  if (isWhole(text)) return whole(text, kinds);
  const read = cornersOf(text);
  if (read.wrong) return {wrong: 'line', n: read.wrong};
  const kind = kinds.find((one) => read.corners.length >= LEAST[one] && (one !== 'POINT' || read.corners.length === 1));
  return kind ? {geometry: shapeOf(kind, read.corners)} : {wrong: 'few', n: Math.min(...kinds.map((one) => LEAST[one]))};
}

function whole(text, kinds) {
  const json = text.trim().startsWith('{');
  const geometry = json ? ofJson(text) : ofWkt(text);
  if (!geometry) return {wrong: json ? 'json' : 'wkt'};
  const parts = partsOf(geometry);
  const corners = parts.flat();
  if (corners.length === 0 || corners.some((corner) => !Array.isArray(corner) || corner.length < 2 || !corner.every(Number.isFinite))) return {wrong: json ? 'json' : 'wkt'};
  if (corners.some(([lon, lat]) => Math.abs(lon) > 180 || Math.abs(lat) > 90)) return {wrong: 'degrees'};
  if (!kinds.includes(kindOf(geometry))) return {wrong: 'kind'};
  const least = LEAST[kindOf(geometry)];
  if (parts.some((part) => part.length < least)) return {wrong: 'few', n: least};
  // heights are dropped, open rings closed
  return {geometry: withParts(geometry, parts.map((part) => part.map(([lon, lat]) => [lon, lat])))};
}

function ofJson(text) {
  try {
    const read = JSON.parse(text);
    const geometry = read.type === 'FeatureCollection' && read.features?.length === 1 ? read.features[0].geometry : read.type === 'Feature' ? read.geometry : read;
    return /^(Multi)?(Point|LineString|Polygon)$/.test(geometry?.type) && Array.isArray(geometry.coordinates) ? geometry : null;
  } catch (broken) {
    return null;
  }
}

function ofWkt(text) {
  const match = WKT.exec(text);
  if (!match) return null;
  const [, multi, name, body] = match;
  try {
    const nested = JSON.parse(body.replace(PAIR, (pair) => JSON.stringify(pair.trim().split(/\s+/).slice(0, 2).map(Number))).replace(/\(/g, '[').replace(/\)/g, ']'));
    const type = (multi ? 'Multi' : '') + NAMES[name.toUpperCase()];
    if (type === 'Point') return {type, coordinates: nested[0]};
    // points of a MULTIPOINT stand in brackets of their own, or do not
    return {type, coordinates: type === 'MultiPoint' ? nested.map((one) => (Array.isArray(one[0]) ? one[0] : one)) : nested};
  } catch (broken) {
    return null;
  }
}
