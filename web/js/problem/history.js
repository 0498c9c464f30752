/** What was done to a problem, with the way back and forth. Plain values: a step never changes what came before it. */

/** Steps that can be taken back. */
const DEPTH = 200;

export const history = (problem) => ({past: [], present: problem, future: []});

/** A new state. Steps of the same cell right after each other count as one, so that typing is taken back by the word and not by the letter. */
export function changed(now, problem, cell = null) {
  if (problem === now.present) return now;
  const joins = cell !== null && now.cell === cell && now.past.length > 0;
  return {past: joins ? now.past : [...now.past.slice(-DEPTH + 1), now.present], present: problem, future: [], cell};
}

export function undone(now) {
  if (now.past.length === 0) return now;
  return {past: now.past.slice(0, -1), present: now.past[now.past.length - 1], future: [now.present, ...now.future], cell: null};
}

export function redone(now) {
  if (now.future.length === 0) return now;
  return {past: [...now.past, now.present], present: now.future[0], future: now.future.slice(1), cell: null};
}

/** The problem with a value at a path such as ['crews', 0, 'costPerDay']; undefined takes the field away. */
export function withValue(node, path, value) {
  const [step, ...rest] = path;
  const next = rest.length ? withValue(node?.[step] ?? (typeof rest[0] === 'number' ? [] : {}), rest, value) : value;
  if (Array.isArray(node)) return node.map((item, i) => (i === step ? next : item));
  const copy = {...node, [step]: next};
  if (next === undefined) delete copy[step];
  return copy;
}

/** The value at a path; undefined where there is none. */
export function valueAt(node, path) {
  return path.reduce((at, step) => at?.[step], node);
}

/** The JSON pointer of a path. */
export const pointerOf = (path) => path.map((step) => '/' + String(step).replace(/~/g, '~0').replace(/\//g, '~1')).join('');
