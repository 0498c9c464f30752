/** Changes of a plan by hand, as lists of assignments in and out. Order in a crew's route is `sequence`, from 0. */
import {visitKey} from './view.js';

/** A package moved to a place in a crew's route (counted without the package itself). */
export function movedTo(assignments, key, crew, index) {
  const moved = assignments.find((one) => visitKey(one) === key);
  if (!moved) return assignments;
  return inserted(without(assignments, key), {...moved, crew, notBefore: moved.crew === crew ? moved.notBefore : null}, index);
}

/** The plan without a package. */
export function without(assignments, key) {
  return numbered(assignments.filter((one) => visitKey(one) !== key));
}

/** The plan with a package at a place in its crew's route. */
export function inserted(assignments, added, index) {
  const others = assignments.filter((one) => one.crew !== added.crew);
  const route = assignments.filter((one) => one.crew === added.crew).sort((a, b) => a.sequence - b.sequence);
  route.splice(Math.min(index, route.length), 0, added);
  return [...others, ...route.map((one, i) => ({...one, sequence: i}))];
}

/** A package that waits until a date; null = it does not wait. */
export function waiting(assignments, key, notBefore) {
  return assignments.map((one) => (visitKey(one) === key ? {...one, notBefore} : one));
}

function numbered(assignments) {
  const next = new Map();
  return [...assignments].sort((a, b) => (a.crew < b.crew ? -1 : a.crew > b.crew ? 1 : a.sequence - b.sequence)).map((one) => {
    const sequence = next.get(one.crew) ?? 0;
    next.set(one.crew, sequence + 1);
    return {...one, sequence};
  });
}

/** A plan file that carries the changed assignments; only what decides the plan is sent. */
export function editedPlan(plan, assignments) {
  return {
    ...plan,
    assignments: assignments.map(({crew, hazardArea, stage, parcel, of, sequence, notBefore}) => ({crew, hazardArea, stage, ...(parcel ? {parcel} : {}), of, sequence, ...(notBefore ? {notBefore} : {})})),
  };
}

/** The problem with a package pinned to its crew (or free again). */
export function pinned(problem, visit, on) {
  const same = (one) => one.hazardArea === visit.hazardArea && one.stage === visit.stage && (one.parcel ?? null) === (visit.parcel ?? null);
  const commitments = (problem.commitments ?? []).filter((one) => !same(one));
  if (on) commitments.push({crew: visit.crew, hazardArea: visit.hazardArea, stage: visit.stage, ...(visit.parcel ? {parcel: visit.parcel} : {})});
  return {...problem, commitments};
}

/** The problem with fields of one hazard area changed; undefined removes a field. */
export function withHazard(problem, id, fields) {
  return {
    ...problem,
    hazardAreas: problem.hazardAreas.map((area) => {
      if (area.id !== id) return area;
      const changed = {...area, ...fields};
      for (const [name, value] of Object.entries(fields)) if (value === undefined) delete changed[name];
      return changed;
    }),
  };
}
