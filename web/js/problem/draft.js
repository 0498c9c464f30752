/** A problem file that cannot be used yet: kept while the page is open, so that it can be mended in the tables and on the map. */
import {createStore} from '../store.js';
import {SHEETS, pathOf} from './fields.js';
import {valueAt} from './history.js';

/** {name, problem, findings}; problem null = none */
export const draft = createStore({name: '', problem: null, findings: []});

/** The problem of a text if tables can show it, whatever else is wrong with it; null = they cannot. */
export function mendable(text) {
  let problem;
  try {
    problem = JSON.parse(text);
  } catch (broken) {
    return null;
  }
  const object = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
  if (!object(problem) || !object(problem.calendar)) return null;
  const sound = SHEETS.every((sheet) => {
    const rows = valueAt(problem, pathOf(sheet));
    return rows === undefined || (Array.isArray(rows) && rows.every(object));
  });
  return sound && (problem.policy === undefined || object(problem.policy)) ? problem : null;
}

/** The path of a JSON pointer, with numbers for places in lists. */
export function pathOfPointer(problem, pointer) {
  const path = [];
  let at = problem;
  for (const step of pointer.split('/').slice(1).map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))) {
    const key = Array.isArray(at) ? Number(step) : step;
    path.push(key);
    at = at?.[key];
  }
  return path;
}
