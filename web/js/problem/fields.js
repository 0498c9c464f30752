/** What can be edited in tables, and how each kind of value is written and read. Field names and meanings are those of the problem file. */
import {t} from '../i18n.js';

const EXPLOSIVES = ['AP_MINE', 'AT_MINE', 'CLUSTER_MUNITION', 'UXO', 'IED'];
const METHODS = ['MANUAL', 'DOGS', 'MECHANICAL', 'BATTLE_AREA', 'SURVEY', 'EOD', 'QUALITY_CONTROL'];
const VEGETATION = ['NONE', 'LOW', 'MEDIUM', 'HIGH'];
const LAND_USE = ['HOUSING', 'AGRICULTURE', 'INFRASTRUCTURE', 'ENERGY', 'TRANSPORT', 'PASTURE', 'FOREST', 'OTHER'];
const STAGES = ['SURVEY', 'PREPARATION', 'CLEARANCE', 'QUALITY_CONTROL', 'DISPOSAL'];
const STAGE_POLICIES = ['ALWAYS', 'IF_CREW', 'NEVER'];
const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const KINDS = ['ROAD', 'BRIDGE', 'RAILWAY', 'POWER', 'WATER', 'SCHOOL', 'HOSPITAL', 'CEMETERY', 'FARMLAND', 'HOUSING', 'OTHER'];

const field = (name, kind, more = {}) => ({name, path: name.split('.'), kind, ...more});

/** Tables: the list of the problem they edit, their columns, and what a new row starts with. */
export const SHEETS = [
  {id: 'hazardAreas', prefix: 'H', fields: [field('id', 'text'), field('name', 'text', {wide: true}), field('classification', 'choice', {choices: ['SHA', 'CHA', 'BATTLE_AREA', 'SPOT']}), field('geometry', 'place'), field('areaM2', 'number'),
    field('riskClass', 'choice', {choices: ['HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'], open: true}), field('explosives', 'list', {choices: EXPLOSIVES}), field('casualties', 'number'), field('vegetation', 'choice', {choices: VEGETATION, open: true}), field('slopeDegrees', 'number'),
    field('landUse', 'choice', {choices: LAND_USE, open: true}), field('district', 'text'), field('mapReliability', 'number'), field('required', 'yes'), field('deadline', 'date'), field('notBefore', 'date'), field('excluded.reason', 'text', {whole: true, wide: true})],
    fresh: (problem) => ({classification: 'SHA', geometry: {type: 'Point', coordinates: middle(problem)}, areaM2: 10000})},
  {id: 'crews', prefix: 'T', fields: [field('id', 'text'), field('name', 'text', {wide: true}), field('organisation', 'text'), field('method', 'choice', {choices: METHODS}), field('base', 'place'), field('people', 'number'),
    field('rateM2PerDay', 'rate'), field('costPerDay', 'number'), field('payment', 'choice', {choices: ['PER_DAY', 'SALARIED'], open: true}), field('explosives', 'list', {choices: EXPLOSIVES}), field('districts', 'list'),
    field('leave', 'spans', {wide: true}), field('availableFrom', 'date'), field('availableTo', 'date')],
    fresh: (problem) => ({method: 'MANUAL', base: {type: 'Point', coordinates: middle(problem)}})},
  {id: 'communities', prefix: 'V', fields: [field('id', 'text'), field('name', 'text', {wide: true}), field('location', 'place'), field('population', 'number'), field('returnDate', 'date'), field('safetyRadiusM', 'number'), field('requires', 'list'), field('blockedBy', 'list')],
    fresh: (problem) => ({name: t('edit.newVillage'), location: {type: 'Point', coordinates: middle(problem)}})},
  {id: 'infrastructure', prefix: 'R', fields: [field('id', 'text'), field('name', 'text', {wide: true}), field('kind', 'choice', {choices: KINDS}), field('geometry', 'place'), field('importance', 'number'), field('neededBy', 'date'), field('bufferM', 'number'), field('blockedBy', 'list')],
    fresh: (problem) => ({name: t('edit.newInfrastructure'), kind: 'SCHOOL', geometry: {type: 'Point', coordinates: middle(problem)}})},
  {id: 'funds', prefix: 'F', fields: [field('id', 'text'), field('donor', 'text', {wide: true}), field('tranches', 'tranches', {wide: true}), field('spendBy', 'date'), field('spent', 'number'), field('earmark.districts', 'list'), field('earmark.stages', 'list', {choices: STAGES}), field('earmark.organisations', 'list'), field('earmark.communities', 'list')],
    fresh: (problem) => ({donor: t('edit.newDonor'), tranches: [{date: problem.calendar.start, amount: 100000}]})},
  {id: 'equipment', prefix: 'E', fields: [field('id', 'text'), field('type', 'text', {wide: true}), field('units', 'number'), field('costPerDay', 'number'), field('rateFactor', 'number'), field('neededFor.stages', 'list', {choices: STAGES}), field('neededFor.methods', 'list', {choices: METHODS}), field('neededFor.vegetation', 'list', {choices: VEGETATION})],
    fresh: () => ({type: 'ARMOURED_EXCAVATOR', units: 1})},
  {id: 'camps', prefix: 'C', fields: [field('id', 'text'), field('location', 'place'), field('from', 'date'), field('to', 'date')],
    fresh: (problem) => ({location: {type: 'Point', coordinates: middle(problem)}})},
  {id: 'standDowns', path: ['calendar', 'standDowns'], fields: [field('from', 'date'), field('to', 'date'), field('reason', 'text', {wide: true}), field('stages', 'list', {choices: STAGES}), field('methods', 'list', {choices: METHODS}), field('districts', 'list'), field('aboveElevationM', 'number')],
    fresh: (problem) => ({from: problem.calendar.start, to: problem.calendar.start})},
  {id: 'seasonFactors', path: ['calendar', 'seasonFactors'], fields: [field('months', 'numbers'), field('factor', 'number'), field('methods', 'list', {choices: METHODS}), field('aboveElevationM', 'number')],
    fresh: () => ({months: [1, 2], factor: 0.7})},
];

/** What a report tells of a hazard area that was found: the fields of the problem that a team leader knows. */
export const FOUND_HAZARDS = {id: 'foundHazards', path: ['newHazardAreas'], fields: [...['id', 'name', 'classification', 'geometry', 'areaM2', 'riskClass', 'explosives'].map(hazardField), field('estimatedDevices', 'number'), hazardField('casualties')]};

function hazardField(name) {
  return SHEETS[0].fields.find((one) => one.name === name);
}

/** Where the rows of a table stand in a problem. */
export const pathOf = (sheet) => sheet.path ?? [sheet.id];

/** Single values of calendar and policy, with what the product takes where the file is silent. */
export const SETTINGS = [
  {id: 'calendar', base: ['calendar'], fields: [field('start', 'date'), field('weeks', 'number', {given: 26}), field('hoursPerDay', 'number', {given: 6}), field('dayStart', 'text', {given: '08:00'}), field('workingDays', 'list', {wide: true, choices: WEEKDAYS, given: WEEKDAYS.slice(0, 6)}), field('holidays', 'list', {wide: true})]},
  {id: 'policy', base: ['policy'], fields: [field('peopleDistanceM', 'number', {given: 1000}), field('infrastructureDistanceM', 'number', {given: 300}), field('safetyRadiusM', 'number', {given: 500}), field('milestoneWeight', 'number', {given: 1}),
    field('latenessWeight', 'number', {given: 1}), field('handoverDays', 'number', {given: 5}), field('directiveWeight', 'number', {given: 0.1}), field('stabilityWeight', 'number', {given: 10}), field('surveyReleaseShare', 'number', {given: 0.56}),
    field('qualityControlShare', 'number', {given: 0.1}), field('maxPackageDays', 'number', {given: 20}), field('maxCrewsPerHazard', 'number', {given: 3}), field('separationM', 'number', {given: 100}), field('maxCommuteMinutes', 'number', {given: 60}),
    field('travelSpeedKmh', 'number', {given: 40}), field('maxCasevacMinutes', 'number'), field('tailWeeks', 'number', {given: 26}),
    ...STAGES.map((stage) => field('stages.' + stage, 'choice', {choices: STAGE_POLICIES, open: true, given: 'IF_CREW'}))]},
];

/** The word for one of a field's values: its text where there is one, else the value itself. */
export function choiceText(choice) {
  const key = 'choice.' + choice;
  const text = t(key);
  return text === key ? choice : text;
}

/** Whether a value has the shape that its kind needs; a file that is being mended may hold anything. */
function fitting(kind, value) {
  if (['list', 'numbers', 'spans', 'tranches'].includes(kind)) return Array.isArray(value);
  return kind === 'rate' || (kind === 'place' && typeof value.type === 'string' && (value.type !== 'Point' || Array.isArray(value.coordinates)));
}

/** The value of a field that a planner means by a word of the page's language, or by the value itself, in any case. */
function choiceMeant(choices, word) {
  const wanted = word.toLocaleLowerCase();
  return choices?.find((choice) => choice.toLocaleLowerCase() === wanted || choiceText(choice).toLocaleLowerCase() === wanted) ?? word;
}

/** A value as text in a cell. `choices` are the values of a list that have words. */
export function written(kind, value, choices) {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object' && !fitting(kind, value)) return JSON.stringify(value);
  if (kind === 'list' || kind === 'numbers') return value.map((one) => (choices?.includes(one) ? choiceText(one) : one)).join(', ');
  if (kind === 'choice') return choiceText(value);
  if (kind === 'rate' && typeof value === 'object') return value.low === undefined && value.high === undefined ? String(value.likely ?? '') : `${value.low} / ${value.likely} / ${value.high}`;
  if (typeof value !== 'object') return String(value);
  if (kind === 'spans') return value.map((span) => `${span.from} – ${span.to}`).join('; ');
  if (kind === 'tranches') return value.map((tranche) => `${tranche.date}: ${tranche.amount}`).join('; ');
  if (kind === 'place') return value.type === 'Point' ? `${value.coordinates[1]}, ${value.coordinates[0]}` : t('edit.shape.' + value.type);
  return String(value);
}

/**
 * What a text in a cell means: {value} (undefined = the field is taken away), or {wrong} with what to write instead.
 */
export function understood(kind, text, choices) {
  const trimmed = text.trim();
  if (trimmed === '') return {value: undefined};
  const parts = (mark) => trimmed.split(mark).map((part) => part.trim()).filter(Boolean);
  if (kind === 'number') return numeric(trimmed);
  if (kind === 'list') return {value: parts(',').map((word) => choiceMeant(choices, word))};
  if (kind === 'numbers') return numbers(parts(/[,;\s]+/).map(numeric));
  if (kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(trimmed) ? {value: trimmed} : {wrong: t('edit.wrong.date')};
  if (kind === 'rate') return rate(parts('/').map((part) => numeric(part).value));
  if (kind === 'place') return place(parts(/[,;\s]+/).map((part) => numeric(part).value));
  if (kind === 'spans') return listed(parts(';'), /^(\d{4}-\d{2}-\d{2})\s*[–-]\s*(\d{4}-\d{2}-\d{2})$/, (match) => ({from: match[1], to: match[2]}), 'edit.wrong.spans');
  if (kind === 'tranches') return listed(parts(';'), /^(\d{4}-\d{2}-\d{2})\s*:\s*(\d+(?:\.\d+)?)$/, (match) => ({date: match[1], amount: Number(match[2])}), 'edit.wrong.tranches');
  return {value: trimmed};
}

function numeric(text) {
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? {value} : {wrong: t('edit.wrong.number')};
}

function numbers(read) {
  return read.find((one) => one.wrong) ?? {value: read.map((one) => one.value)};
}

function rate(values) {
  if (values.some((value) => value === undefined) || (values.length !== 1 && values.length !== 3)) return {wrong: t('edit.wrong.rate')};
  return {value: values.length === 1 ? {low: values[0], likely: values[0], high: values[0]} : {low: values[0], likely: values[1], high: values[2]}};
}

function place([lat, lon, more]) {
  if (lat === undefined || lon === undefined || more !== undefined || Math.abs(lat) > 90 || Math.abs(lon) > 180) return {wrong: t('edit.wrong.place')};
  return {value: {type: 'Point', coordinates: [lon, lat]}};
}

function listed(parts, pattern, make, wrong) {
  const matches = parts.map((part) => pattern.exec(part));
  return matches.every(Boolean) ? {value: matches.map(make)} : {wrong: t(wrong)};
}

/** An id that no row has yet. */
export function freshId(prefix, rows) {
  const taken = new Set(rows.map((row) => row.id));
  let n = rows.length + 1;
  while (taken.has(prefix + n)) n++;
  return prefix + n;
}

/** Where a new thing is put on the map: the middle of what is there already. */
function middle(problem) {
  const points = [...(problem.crews ?? []).map((crew) => crew.base?.coordinates), ...(problem.communities ?? []).map((one) => one.location?.coordinates)].filter((point) => point?.length === 2);
  if (points.length === 0) return [46.93, 39.99];
  const mean = (i) => Math.round((points.reduce((sum, point) => sum + point[i], 0) / points.length) * 1e5) / 1e5;
  return [mean(0), mean(1)];
}
