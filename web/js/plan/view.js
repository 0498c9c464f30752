/**
 * What the views of a plan share, worked out once per plan: hazard areas, crews, villages and funds joined from the problem, the plan and what the
 * program makes of the problem. Times are milliseconds (see format.js).
 */
import {parseTime, DAY, WEEK} from '../format.js';

const NO_WORK = {hazardAreas: [], crewGroups: [], crews: [], milestones: []};

/**
 * @param problem the problem file the plan was made for
 * @param plan    the plan file
 * @param work    the answer of /work for the plan's scenario; not needed to show the plan
 */
export function planView(problem, plan, work = NO_WORK) {
  const start = parseTime(problem.calendar.start);
  const weeks = problem.calendar.weeks ?? 26;
  const view = {
    problem, plan, work, start, weeks, end: start + weeks * WEEK, currency: problem.currency ?? 'USD',
    hoursPerDay: problem.calendar.hoursPerDay ?? 6,
    hazards: new Map(), crews: new Map(), villages: [], infrastructure: [], assignments: [],
  };
  readHazards(view);
  readCrews(view);
  readAssignments(view);
  view.lastFinish = view.assignments.reduce((latest, visit) => Math.max(latest, visit.finish ?? 0), view.end);
  readMilestones(view);
  return view;
}

function readHazards(view) {
  const results = new Map(view.plan.hazardAreas.map((result) => [result.id, result]));
  const prepared = new Map(view.work.hazardAreas.map((hazard) => [hazard.id, hazard]));
  for (const area of view.problem.hazardAreas) {
    const result = results.get(area.id);
    const made = prepared.get(area.id);
    view.hazards.set(area.id, {
      id: area.id, name: area.name ?? area.id, area, made, result,
      riskClass: area.riskClass ?? 'UNKNOWN', classification: area.classification, district: area.district ?? '',
      riskIndex: result?.riskIndex ?? made?.riskIndex ?? 0, rank: made?.rank ?? null, areaM2: result?.areaM2 ?? made?.areaM2 ?? 0,
      released: parseTime(result?.released), point: made?.point, outline: made?.outline ?? area.geometry, parcels: result?.parcels ?? made?.parcels ?? [],
      visits: [], left: [], first: null, last: null,
    });
  }
  for (const left of view.plan.unassigned) view.hazards.get(left.hazardArea)?.left.push(left);
}

function readCrews(view) {
  const off = new Map(view.work.crews.map((crew) => [crew.id, crew.off]));
  for (const crew of view.problem.crews) {
    const days = (off.get(crew.id) ?? []).map((span) => [parseTime(span.from), parseTime(span.to ?? span.from) + DAY]);
    view.crews.set(crew.id, {id: crew.id, name: crew.name ?? crew.id, method: crew.method, organisation: crew.organisation ?? '', crew, visits: [],
      off: joined(days)});
  }
}

function readAssignments(view) {
  view.assignments = view.plan.assignments.map((given, index) => ({
    ...given, index, key: visitKey(given), start: parseTime(given.start), finish: parseTime(given.finish),
  }));
  for (const visit of view.assignments) {
    view.crews.get(visit.crew)?.visits.push(visit);
    const hazard = view.hazards.get(visit.hazardArea);
    if (hazard) {
      hazard.visits.push(visit);
      hazard.first = Math.min(hazard.first ?? Infinity, visit.start);
      hazard.last = Math.max(hazard.last ?? 0, visit.finish);
    }
  }
  for (const crew of view.crews.values()) crew.visits.sort((a, b) => a.sequence - b.sequence);
}

function readMilestones(view) {
  const communities = new Map((view.problem.communities ?? []).map((community) => [community.id, community]));
  const infrastructure = new Map((view.problem.infrastructure ?? []).map((item) => [item.id, item]));
  for (const result of view.plan.milestones) {
    const milestone = {...result, wanted: parseTime(result.wanted), ready: parseTime(result.ready), people: result.people ?? 0};
    milestone.status = milestone.ready === null ? 'NOT' : milestone.daysLate > 0 ? 'LATE' : 'READY';
    if (result.kind === 'COMMUNITY') {
      const community = communities.get(result.id);
      view.villages.push({...milestone, community, point: community?.location?.coordinates});
    } else {
      const item = infrastructure.get(result.id);
      view.infrastructure.push({...milestone, item, type: item?.kind, geometry: item?.geometry});
    }
  }
}

/** The name of a work package: hazard area, stage and parcel. */
export function visitKey(visit) {
  return `${visit.hazardArea}|${visit.stage}|${visit.parcel ?? ''}`;
}

/** Days off joined into spans, so that a fortnight's leave around weekends is drawn as one. */
export function joined(spans) {
  const result = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result[result.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/**
 * How a hazard area stands in a week: RELEASED, WORKING, BEGUN, PLANNED or OUT (no work in this plan).
 *
 * @param week number from 1
 */
export function stateInWeek(view, hazard, week) {
  const from = view.start + (week - 1) * WEEK;
  const to = from + WEEK;
  if (hazard.released !== null && hazard.released < to) return 'RELEASED';
  if (hazard.visits.length === 0) return 'OUT';
  if (hazard.visits.some((visit) => visit.start < to && visit.finish > from)) return 'WORKING';
  return hazard.first < from ? 'BEGUN' : 'PLANNED';
}

/** How a village or infrastructure stands by the end of a week, or without a week within the plan: planned READY, ready but LATE, or NOT ready, whatever its date. */
export function readyInWeek(view, milestone, week) {
  const ready = week === null || (milestone.ready !== null && milestone.ready < view.start + week * WEEK);
  return ready ? milestone.status : 'NOT';
}

/** Counts by week for the week slider: what is released and what is worked on. */
export function weekSummary(view, week) {
  let released = 0;
  let working = 0;
  for (const hazard of view.hazards.values()) {
    const state = stateInWeek(view, hazard, week);
    if (state === 'RELEASED') released++;
    if (state === 'WORKING') working++;
  }
  return {released, working, left: view.hazards.size - released - working};
}

/** The week of a time, from 1. */
export const weekOf = (view, ms) => Math.floor((ms - view.start) / WEEK) + 1;
