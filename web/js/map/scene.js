/** The things on the map of a plan, in world units, made once per plan. */
import {world, worldShape} from './canvas-layer.js';
import {hitGrid, inside, distanceToLine} from './hits.js';

/** How far from a sign, in pixels, a click still means it. */
const REACH = 9;

export function planScene(view) {
  const hazards = [];
  for (const hazard of view.hazards.values()) {
    const shape = worldShape(hazard.outline);
    if (!shape) continue;
    const point = hazard.point ? world(...hazard.point) : [(shape.box[0] + shape.box[2]) / 2, (shape.box[1] + shape.box[3]) / 2];
    hazards.push({kind: 'hazard', id: hazard.id, hazard, shape, box: shape.box, point});
  }
  const villages = view.villages.filter((village) => village.point).map((village) => {
    const point = world(...village.point);
    return {kind: 'village', id: village.id, village, point, box: [...point, ...point]};
  });
  const infrastructure = view.infrastructure.filter((item) => item.geometry).map((item) => {
    const shape = worldShape(item.geometry);
    return {kind: 'infrastructure', id: item.id, item, shape, box: shape.box, point: [(shape.box[0] + shape.box[2]) / 2, (shape.box[1] + shape.box[3]) / 2]};
  });
  const bases = [...view.crews.values()].filter((crew) => crew.crew.base).map((crew) => ({crew, point: world(...crew.crew.base.coordinates)}));
  const camps = (view.problem.camps ?? []).map((camp) => ({camp, point: world(...camp.location.coordinates)}));
  const places = new Map(hazards.map((thing) => [thing.id, thing.point]));
  return {hazards, villages, infrastructure, bases, camps, places, grid: hitGrid([...hazards, ...villages, ...infrastructure]), box: wholeBox([...hazards, ...villages])};
}

/** The box of all things, in world units; null if there are none. */
function wholeBox(things) {
  if (things.length === 0) return null;
  return things.reduce((box, thing) => [Math.min(box[0], thing.box[0]), Math.min(box[1], thing.box[1]), Math.max(box[2], thing.box[2]), Math.max(box[3], thing.box[3])],
    [Infinity, Infinity, -Infinity, -Infinity]);
}

/** The thing under a pixel: villages first, then hazard areas, then infrastructure; null if nothing is near. */
export function thingAt(scene, frame, px, py) {
  const x = (px + frame.x0) / frame.scale;
  const y = (py + frame.y0) / frame.scale;
  const reach = REACH / frame.scale;
  const near = scene.grid.near([x - reach, y - reach, x + reach, y + reach]);
  let best = null;
  let bestCost = Infinity;
  for (const thing of near) {
    const cost = costOf(thing, x, y, reach);
    if (cost < bestCost) {
      best = thing;
      bestCost = cost;
    }
  }
  return best;
}

function costOf(thing, x, y, reach) {
  const away = Math.hypot(thing.point[0] - x, thing.point[1] - y) / reach;
  if (thing.kind === 'village') return away <= 1 ? away * 0.5 : Infinity;
  if (thing.kind === 'hazard') return inside(thing.shape, x, y) ? Math.min(away, 1) * 0.9 : away <= 1 ? away : Infinity;
  if (thing.shape.kind === 'line') return distanceToLine(thing.shape, x, y) < reach * 0.6 ? 2 : Infinity;
  return thing.shape.kind === 'area' && inside(thing.shape, x, y) ? 3 : away <= 0.8 ? 1.5 : Infinity;
}
