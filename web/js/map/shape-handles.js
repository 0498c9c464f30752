/** Corners that can be taken hold of on a map: drawn, found under the pointer, moved, put in between and taken away. */
import {world} from './canvas-layer.js';
import {partsOf, kindOf, moved, inserted, removed} from './shape-edit.js';

/** Pixels within which a pointer takes hold of a corner: wide enough for a finger. */
const REACH = 12;
const BLUE = '#1668c7';

const pixel = ([lon, lat], frame) => {
  const [x, y] = world(lon, lat);
  return [x * frame.scale - frame.x0, y * frame.scale - frame.y0];
};

/** Corners, and the middles of sides (`between`), where a new corner can be pulled out. */
function handles(geometry) {
  const kind = kindOf(geometry);
  return partsOf(geometry).flatMap((corners, part) => corners.flatMap((at, corner) => {
    const next = corners[corner + 1] ?? (kind === 'AREA' ? corners[0] : null);
    const own = {part, corner, at, between: false};
    return kind === 'POINT' || !next ? [own] : [own, {part, corner, at: [(at[0] + next[0]) / 2, (at[1] + next[1]) / 2], between: true}];
  }));
}

/** The handle under a pixel, corners first; null = none. */
export function handleAt(geometry, frame, px, py) {
  let best = null;
  for (const handle of handles(geometry)) {
    const [x, y] = pixel(handle.at, frame);
    const away = Math.hypot(px - x, py - y) + (handle.between ? 3 : 0);
    if (away < REACH && (!best || away < best.away)) best = {...handle, away};
  }
  return best;
}

/** @param held {part, corner} of the corner that stands out; null = none */
export function drawHandles(pen, frame, geometry, held, wrong) {
  for (const {part, corner, at, between} of handles(geometry)) {
    const [x, y] = pixel(at, frame);
    const own = held && !between && held.part === part && held.corner === corner;
    pen.beginPath();
    if (between) pen.arc(x, y, 3, 0, 2 * Math.PI);
    else pen.rect(x - (own ? 6 : 4.5), y - (own ? 6 : 4.5), own ? 12 : 9, own ? 12 : 9);
    pen.fillStyle = own ? BLUE : '#ffffff';
    pen.fill();
    pen.strokeStyle = BLUE;
    pen.lineWidth = between ? 1 : 2;
    pen.stroke();
  }
  for (const at of wrong) {
    const [x, y] = pixel(at, frame);
    pen.beginPath();
    pen.arc(x, y, 8, 0, 2 * Math.PI);
    pen.strokeStyle = '#9b2310';
    pen.lineWidth = 3;
    pen.stroke();
  }
}

/** What is being drawn: the corners so far, and the way to the pointer. */
export function drawDraft(pen, frame, kind, corners, pointer) {
  const points = [...corners, ...(pointer ? [pointer] : [])].map((at) => pixel(at, frame));
  pen.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  if (kind === 'AREA' && points.length > 2) {
    pen.closePath();
    pen.globalAlpha = 0.18;
    pen.fillStyle = BLUE;
    pen.fill();
    pen.globalAlpha = 1;
  }
  pen.strokeStyle = BLUE;
  pen.lineWidth = 2;
  pen.setLineDash([5, 3]);
  pen.stroke();
  pen.setLineDash([]);
  points.slice(0, corners.length).forEach(([x, y]) => {
    pen.beginPath();
    pen.rect(x - 4, y - 4, 8, 8);
    pen.fillStyle = '#ffffff';
    pen.fill();
    pen.stroke();
  });
}

/** A cross in the middle of the map: where the keyboard puts a corner. */
export function drawCross(pen, frame) {
  const [x, y] = [frame.width / 2, frame.height / 2];
  pen.beginPath();
  pen.moveTo(x - 12, y);
  pen.lineTo(x + 12, y);
  pen.moveTo(x, y - 12);
  pen.lineTo(x, y + 12);
  pen.strokeStyle = '#17222c';
  pen.lineWidth = 1.5;
  pen.stroke();
}

/** The geometry as it is while a handle is pulled to a place, and the corner that is then held. */
export function pulled(geometry, handle, to) {
  return handle.between ? {geometry: inserted(geometry, handle.part, handle.corner, to), held: {part: handle.part, corner: handle.corner + 1}}
    : {geometry: moved(geometry, handle.part, handle.corner, to), held: {part: handle.part, corner: handle.corner}};
}

/** The geometry without the held corner. */
export const dropped = (geometry, held) => removed(geometry, held.part, held.corner);
