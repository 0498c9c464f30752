/** The places of a problem as they are in its file, drawn plainly: for looking at data before it is planned. */
import {RISK} from '../palette.js';
import {trace, visible, world, worldShape} from './canvas-layer.js';
import {label, getFont} from './draw.js';

/** Lists with places: the field that holds them, and the order in which they are drawn. */
export const PLACED = [{list: 'infrastructure', field: 'geometry'}, {list: 'hazardAreas', field: 'geometry'}, {list: 'communities', field: 'location'}, {list: 'crews', field: 'base'}];

const SIGN_BELOW = 9;

/** [{list, index, id, name, shape, point, risk}] of everything that has a place. */
export function problemShapes(problem) {
  return PLACED.flatMap(({list, field}) => (problem?.[list] ?? []).map((item, index) => placed(list, index, item, item[field])).filter(Boolean));
}

/** Shapes by their geometry: an edit of one record must not cost the shapes of ten thousand others. */
const known = new WeakMap();

function placed(list, index, item, geometry) {
  if (!hasCorners(geometry)) return null;
  if (!known.has(geometry)) known.set(geometry, measured(geometry));
  const measure = known.get(geometry);
  return measure && {list, index, id: item.id, name: item.name ?? item.id, ...measure, risk: item.riskClass};
}

/** A geometry in world units; null where it makes no sense, as in a file that is still to be mended. */
function measured(geometry) {
  let shape;
  try {
    shape = worldShape(geometry);
  } catch (senseless) {
    return null;
  }
  if (!shape || !shape.box.every(Number.isFinite)) return null;
  const [west, north, east, south] = shape.box;
  return {shape, point: geometry.type === 'Point' ? world(...geometry.coordinates) : [(west + east) / 2, (north + south) / 2]};
}

function hasCorners(geometry) {
  let at = geometry?.coordinates;
  while (Array.isArray(at?.[0])) at = at[0];
  return Array.isArray(at) && Number.isFinite(at[0]) && Number.isFinite(at[1]);
}

/** Corners [lon, lat] of the box around all shapes, for fitting a map. */
export function boxOf(all) {
  if (all.length === 0) return [];
  const box = [0, 1, 2, 3].map((i) => all.reduce((most, {shape}) => (i < 2 ? Math.min : Math.max)(most, shape.box[i]), i < 2 ? Infinity : -Infinity));
  const latitude = (y) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [[box[0] * 360 - 180, latitude(box[1])], [box[2] * 360 - 180, latitude(box[3])]];
}

/** @param chosen the shape that stands out; null = none */
export function drawShapes(pen, frame, all, chosen = null) {
  pen.lineJoin = 'round';
  for (const one of all) if (visible(one.shape.box, frame)) drawOne(pen, frame, one, one === chosen);
}

function drawOne(pen, frame, one, stands) {
  const x = one.point[0] * frame.scale - frame.x0;
  const y = one.point[1] * frame.scale - frame.y0;
  if (one.list === 'communities') return dot(pen, x, y, '#0b6448', one.name, frame);
  if (one.list === 'crews') return box(pen, x, y, '#17222c');
  if (one.list === 'infrastructure' && one.shape.kind === 'point') return box(pen, x, y, '#6d5a50');
  const color = one.list === 'infrastructure' ? '#6d5a50' : (RISK[one.risk] ?? RISK.UNKNOWN).color;
  const size = Math.max(one.shape.box[2] - one.shape.box[0], one.shape.box[3] - one.shape.box[1]) * frame.scale;
  pen.beginPath();
  if (one.list === 'hazardAreas' && size < SIGN_BELOW) pen.rect(x - 4, y - 4, 8, 8);
  else trace(pen, one.shape, frame);
  if (one.list === 'hazardAreas' && (one.shape.kind === 'area' || size < SIGN_BELOW)) {
    pen.globalAlpha = 0.75;
    pen.fillStyle = color;
    pen.fill('evenodd');
    pen.globalAlpha = 1;
  }
  pen.strokeStyle = stands ? '#1668c7' : one.list === 'hazardAreas' ? '#4a1c10' : color;
  pen.lineWidth = stands ? 3 : one.shape.kind === 'line' ? 2 : 1.2;
  pen.setLineDash([]);
  pen.stroke();
  return undefined;
}

function dot(pen, x, y, color, name, frame) {
  pen.beginPath();
  pen.arc(x, y, 5, 0, 2 * Math.PI);
  pen.fillStyle = color;
  pen.fill();
  pen.strokeStyle = '#ffffff';
  pen.lineWidth = 1.5;
  pen.stroke();
  if (frame.zoom >= 11) {
    pen.font = '600 11px ' + getFont();
    pen.textAlign = 'center';
    label(pen, name, x, y + 17);
  }
}

function box(pen, x, y, color) {
  pen.beginPath();
  pen.rect(x - 4, y - 4, 8, 8);
  pen.fillStyle = '#ffffff';
  pen.fill();
  pen.strokeStyle = color;
  pen.lineWidth = 2;
  pen.stroke();
}

/** The shape under a pixel: the one on top whose sign, line or ground is there; null = none. */
export function shapeAt(pen, frame, all, px, py) {
  for (let i = all.length - 1; i >= 0; i--) {
    const one = all[i];
    if (!visible(one.shape.box, frame, 8)) continue;
    const x = one.point[0] * frame.scale - frame.x0;
    const y = one.point[1] * frame.scale - frame.y0;
    if (Math.hypot(px - x, py - y) < 8) return one;
    if (one.shape.kind === 'point') continue;
    pen.beginPath();
    trace(pen, one.shape, frame);
    pen.lineWidth = 8;
    if (pen.isPointInStroke(px, py) || (one.shape.kind === 'area' && pen.isPointInPath(px, py, 'evenodd'))) return one;
  }
  return null;
}
