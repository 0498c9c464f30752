/** Finds what lies under the pointer: a grid over world units, so that a hover costs the same with ten areas and with ten thousand. */
const CELLS = 96;

/** @param things [{box: [minX, minY, maxX, maxY], …}] in world units */
export function hitGrid(things) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const thing of things) {
    box[0] = Math.min(box[0], thing.box[0]);
    box[1] = Math.min(box[1], thing.box[1]);
    box[2] = Math.max(box[2], thing.box[2]);
    box[3] = Math.max(box[3], thing.box[3]);
  }
  const width = Math.max(1e-12, box[2] - box[0]);
  const height = Math.max(1e-12, box[3] - box[1]);
  const cells = new Map();
  const column = (x) => Math.min(CELLS - 1, Math.max(0, Math.floor(((x - box[0]) / width) * CELLS)));
  const row = (y) => Math.min(CELLS - 1, Math.max(0, Math.floor(((y - box[1]) / height) * CELLS)));
  const each = (area, visit) => {
    for (let i = column(area[0]); i <= column(area[2]); i++) for (let j = row(area[1]); j <= row(area[3]); j++) visit(i * CELLS + j);
  };
  for (const thing of things) {
    each(thing.box, (cell) => {
      if (!cells.has(cell)) cells.set(cell, []);
      cells.get(cell).push(thing);
    });
  }
  return {
    /** Things whose box meets an area of world units. */
    near(area) {
      const found = new Set();
      each(area, (cell) => {
        for (const thing of cells.get(cell) ?? []) {
          if (thing.box[0] <= area[2] && thing.box[2] >= area[0] && thing.box[1] <= area[3] && thing.box[3] >= area[1]) found.add(thing);
        }
      });
      return [...found];
    },
  };
}

/** Whether a point in world units lies inside an area shape (even-odd). */
export function inside(shape, x, y) {
  let odd = false;
  for (const part of shape.parts) {
    for (let i = 0, j = part.length - 2; i < part.length; j = i, i += 2) {
      const above = part[i + 1] > y;
      if (above !== part[j + 1] > y && x < ((part[j] - part[i]) * (y - part[i + 1])) / (part[j + 1] - part[i + 1]) + part[i]) odd = !odd;
    }
  }
  return odd;
}

/** Distance from a point to the lines of a shape, in world units. */
export function distanceToLine(shape, x, y) {
  let best = Infinity;
  for (const part of shape.parts) {
    for (let i = 0; i + 3 < part.length; i += 2) {
      const dx = part[i + 2] - part[i];
      const dy = part[i + 3] - part[i + 1];
      const along = Math.min(1, Math.max(0, ((x - part[i]) * dx + (y - part[i + 1]) * dy) / (dx * dx + dy * dy || 1)));
      best = Math.min(best, Math.hypot(x - part[i] - along * dx, y - part[i + 1] - along * dy));
    }
  }
  return best;
}
