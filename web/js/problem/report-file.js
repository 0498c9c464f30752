/** What the form of a week's report holds, and the report that is made of it. Plain values; nothing is changed in place. */
import {squareMetres} from '../map/shape-edit.js';

/**
 * The form of a week, as planned. `surveys` has for every hazard area {parts: m² cancelled, reduced, confirmed, ground: the confirmed polygon or null}.
 */
export const formOf = ({from, to, work}) => ({from, to, work, surveys: {}, newHazardAreas: [], crewsOut: [], spending: []});

const NOTHING = {parts: [0, 0, 0], ground: null};
export const surveyOf = (form, hazard) => form.surveys[hazard] ?? NOTHING;

/** Hazard areas whose survey is reported finished, in the order of the rows. */
export const surveyed = (form) => [...new Set(form.work.filter((row) => row.stage === 'SURVEY' && row.finished).map((row) => row.hazardArea))];

/** Square metres of one part of a survey's result. */
export function withPart(form, hazard, part, value) {
  const survey = surveyOf(form, hazard);
  return {...form, surveys: {...form.surveys, [hazard]: {...survey, parts: survey.parts.map((now, i) => (i === part ? value ?? 0 : now))}}};
}

/** The ground that a survey confirmed: its square metres are the drawing's, and what is left of the whole counts as cancelled unless it was reduced. */
export function withGround(form, hazard, ground) {
  const survey = surveyOf(form, hazard);
  const whole = form.work.find((row) => row.stage === 'SURVEY' && row.hazardArea === hazard)?.areaM2 ?? 0;
  const confirmed = Math.round(squareMetres(ground));
  const reduced = Math.max(0, Math.min(survey.parts[1], whole - confirmed));
  return {...form, surveys: {...form.surveys, [hazard]: {ground, parts: [Math.max(0, Math.round((whole - reduced - confirmed) * 100) / 100), reduced, confirmed]}}};
}

/** The surveys that have a result, as [hazard, survey]. */
const results = (form) => surveyed(form).map((hazard) => [hazard, surveyOf(form, hazard)]).filter(([, survey]) => survey.ground || survey.parts.some((part) => part > 0));
const named = (form) => form.crewsOut.map((out, i) => [out, i]).filter(([out]) => out.crew);
const paid = (form) => form.spending.map((one, i) => [one, i]).filter(([one]) => one.fund || one.amount !== null);

/** The report as its file has it: only what was entered. */
export function fileOf(form) {
  return {
    from: form.from, to: form.to,
    work: form.work.map((row) => ({...given({...row, devices: null}), devices: devices(row.devices)})),
    surveys: results(form).map(([hazardArea, {parts, ground}]) => given({hazardArea, cancelledM2: parts[0], reducedM2: parts[1], confirmedM2: parts[2], confirmed: ground})),
    newHazardAreas: form.newHazardAreas.map(given),
    crewsOut: named(form).map(([out]) => given(out)),
    spending: paid(form).map(([one]) => given(one)),
  };
}

const given = (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined && value !== ''));

/** Devices as planners write them, "AP_MINE:3 UXO:1", or as they are. */
function devices(entered) {
  if (typeof entered !== 'string') return entered ?? {};
  return Object.fromEntries(entered.split(/[\s,;]+/).filter(Boolean).map((one) => [one.split(':')[0].toUpperCase(), Number(one.split(':')[1] ?? 1)]));
}

/**
 * What was said about a report, by its place in the form: pointers as of the file, but for surveys (/surveys/H3/…), crews and money (their row in the form).
 */
export function saidAt(findings, form) {
  const surveys = results(form).map(([hazard]) => hazard);
  const rows = {crewsOut: named(form).map(([, i]) => i), spending: paid(form).map(([, i]) => i)};
  return findings.map((finding) => {
    const [, list, index, ...rest] = finding.pointer.split('/');
    const place = list === 'surveys' ? surveys[index] : rows[list]?.[index] ?? index;
    return {...finding, at: ['', list, place, ...rest].filter((step) => step !== undefined).join('/')};
  });
}

/** What was said about a place of the form and everything in it. */
export const saidIn = (said, place) => said.filter(({at}) => at === place || at.startsWith(place + '/'));

/**
 * The ground of a report as a problem to be drawn on: what is known, then what surveys confirmed, then what was found.
 * `entries` tells what each hazard area from number `known` on is: {hazard} of a survey, or {found: its number}.
 */
export function groundOf(problem, form) {
  const surveys = surveyed(form);
  const known = problem.hazardAreas.length;
  const hazardAreas = [...problem.hazardAreas,
    ...surveys.map((id) => ({id, name: '', geometry: surveyOf(form, id).ground ?? undefined, riskClass: 'HIGH'})), ...form.newHazardAreas];
  return {known, problem: {...problem, hazardAreas}, entries: [...surveys.map((hazard) => ({hazard})), ...form.newHazardAreas.map((_, found) => ({found}))]};
}

/** An id that neither the problem nor the report has yet. */
export function foundId(problem, form) {
  const taken = new Set([...problem.hazardAreas, ...form.newHazardAreas].map((one) => one.id));
  let n = 1;
  while (taken.has('N' + n)) n++;
  return 'N' + n;
}
