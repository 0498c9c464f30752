import {suite, equal, check} from './check.js';
import {planView, joined, stateInWeek, readyInWeek, weekOf, visitKey} from '/js/plan/view.js';
import {grouped} from '/js/plan/plan-tables.js';
import {movedTo, without, inserted, waiting, editedPlan, pinned, withHazard} from '/js/plan/edits.js';
import {parseTime, DAY} from '/js/format.js';

const square = (lon) => ({type: 'Polygon', coordinates: [[[lon, 40], [lon + 0.01, 40], [lon + 0.01, 40.01], [lon, 40.01], [lon, 40]]]});
const visit = (crew, sequence, hazardArea, start, finish, more = {}) => ({crew, sequence, hazardArea, stage: 'CLEARANCE', parcel: '1', of: 1, start, finish, areaM2: 100, travelMinutes: 0, distanceKm: 0, cost: 1, funding: [], equipment: [], ...more});

const problem = {
  name: 'test', calendar: {start: '2026-11-30', weeks: 8},
  hazardAreas: ['H1', 'H2', 'H3'].map((id, i) => ({id, classification: 'CHA', geometry: square(46 + i)})),
  communities: [{id: 'V1', name: 'Village', location: {type: 'Point', coordinates: [46, 40]}}],
  crews: [{id: 'T1', method: 'MANUAL', base: {type: 'Point', coordinates: [46, 40]}}, {id: 'T2', method: 'DOGS', base: {type: 'Point', coordinates: [46, 40]}}],
};
const plan = {
  problem: {sha256: 'x'}, rules: [], weeks: [], funds: [], warnings: [],
  assignments: [visit('T1', 0, 'H1', '2026-11-30T08:00', '2026-12-04T12:00'), visit('T1', 1, 'H2', '2026-12-14T08:00', '2026-12-29T12:00')],
  unassigned: [{hazardArea: 'H3', stage: 'CLEARANCE', parcel: '1', reason: 'TIME', text: 'late'}, {hazardArea: 'H3', stage: 'CLEARANCE', parcel: '2', reason: 'TIME', text: 'late'}],
  hazardAreas: [{id: 'H1', riskIndex: 0.5, criteria: {}, released: '2026-12-09', areaM2: 100, parcels: []}],
  milestones: [{kind: 'COMMUNITY', id: 'V1', name: 'Village', people: 10, wanted: '2026-12-20', ready: '2026-12-24', daysLate: 4, waitingFor: []}],
};
const work = {hazardAreas: problem.hazardAreas.map((area, i) => ({id: area.id, rank: i + 1, outline: area.geometry, point: [46 + i, 40]})), crews: [{id: 'T1', off: [{from: '2026-12-06', to: '2026-12-06'}, {from: '2026-12-07', to: '2026-12-08'}]}]};
const view = planView(problem, plan, work);
const hazard = (id) => view.hazards.get(id);

export default suite({
  'days off that touch are one span': () => equal(view.crews.get('T1').off, [[parseTime('2026-12-06'), parseTime('2026-12-09')]]),
  'spans that do not touch stay apart': () => equal(joined([[5, 6], [0, 2], [1, 3]]), [[0, 3], [5, 6]]),
  'a hazard area is worked on, begun, released and left out by week': () => {
    equal([1, 2].map((week) => stateInWeek(view, hazard('H1'), week)), ['WORKING', 'RELEASED']);
    equal([1, 3, 5, 6].map((week) => stateInWeek(view, hazard('H2'), week)), ['PLANNED', 'WORKING', 'WORKING', 'BEGUN']);
    equal(stateInWeek(view, hazard('H3'), 4), 'OUT');
  },
  'a village is not ready until its day, then ready, but late': () => {
    const village = view.villages[0];
    equal([2, 3, 4].map((week) => readyInWeek(view, village, week)), ['NOT', 'NOT', 'LATE']);
    equal(readyInWeek(view, village, null), 'LATE');
  },
  'the week of a date counts from one': () => equal([weekOf(view, view.start), weekOf(view, view.start + 7 * DAY)], [1, 2]),
  'left-out parcels are told once for each reason': () => equal(grouped(view).map((row) => [row.hazardArea, row.stages]), [['H3', 'Clearance ×2']]),
  'a package moves within its crew': () => equal(movedTo(plan.assignments, visitKey(plan.assignments[1]), 'T1', 0).map((one) => [one.hazardArea, one.sequence]), [['H2', 0], ['H1', 1]]),
  'a package moves to another crew and both are numbered anew': () => equal(movedTo(plan.assignments, visitKey(plan.assignments[0]), 'T2', 5).map((one) => [one.crew, one.hazardArea, one.sequence]), [['T1', 'H2', 0], ['T2', 'H1', 0]]),
  'taking out closes the gap': () => equal(without(plan.assignments, visitKey(plan.assignments[0])).map((one) => [one.hazardArea, one.sequence]), [['H2', 0]]),
  'putting in opens one': () => equal(inserted(plan.assignments, {crew: 'T1', hazardArea: 'H3'}, 1).map((one) => one.hazardArea), ['H1', 'H3', 'H2']),
  'the given list is never changed': () => {
    movedTo(plan.assignments, visitKey(plan.assignments[0]), 'T2', 0);
    equal(plan.assignments.map((one) => one.crew), ['T1', 'T1']);
  },
  'waiting is written on the package': () => equal(waiting(plan.assignments, visitKey(plan.assignments[1]), '2027-01-01')[1].notBefore, '2027-01-01'),
  'only what decides a plan is sent': () => equal(Object.keys(editedPlan(plan, plan.assignments).assignments[0]), ['crew', 'hazardArea', 'stage', 'parcel', 'of', 'sequence']),
  'a pin is a commitment, and only one': () => {
    const once = pinned(problem, plan.assignments[0], true);
    equal(pinned(once, plan.assignments[0], true).commitments, [{crew: 'T1', hazardArea: 'H1', stage: 'CLEARANCE', parcel: '1'}]);
    equal(pinned(once, plan.assignments[0], false).commitments, []);
  },
  'a directive changes one hazard area, and undefined takes it away': () => {
    const changed = withHazard(problem, 'H2', {required: true, deadline: '2027-01-01'});
    equal([changed.hazardAreas[1].deadline, 'deadline' in changed.hazardAreas[0]], ['2027-01-01', false]);
    check(!('deadline' in withHazard(changed, 'H2', {deadline: undefined}).hazardAreas[1]), 'the deadline must be gone');
  },
});
