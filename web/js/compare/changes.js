/** The changes that a scenario can make, as planners say them: which there are, what each starts with, and how it reads. */
import {t} from '../i18n.js';
import {money, number, percent, signed} from '../format.js';
import {SHEETS, SETTINGS, freshId} from '../problem/fields.js';
import {WEIGHTS} from '../plan/priorities.js';

const sheet = (id) => SHEETS.find((one) => one.id === id);

/** Kinds of change in the order of the menu; `ready` = whether the problem has what the change is about. */
export const KINDS = [
  {id: 'scaleFunds', group: 'money', ready: (p) => p.funds?.length > 0, fresh: () => ({factor: 0.5})},
  {id: 'addFund', group: 'money', ready: () => true, fresh: (p) => ({id: freshId('F', p.funds ?? []), ...sheet('funds').fresh(p)})},
  {id: 'removeFund', group: 'money', ready: (p) => p.funds?.length > 0, fresh: (p) => p.funds[0].id},
  {id: 'delayTranches', group: 'money', ready: (p) => p.funds?.length > 0, fresh: () => ({days: 30})},
  {id: 'addCrew', group: 'means', ready: () => true, fresh: (p) => likeCrew(p, p.crews?.[0])},
  {id: 'removeCrew', group: 'means', ready: (p) => p.crews?.length > 0, fresh: (p) => p.crews[0].id},
  {id: 'addEquipment', group: 'means', ready: () => true, fresh: (p) => ({id: freshId('E', p.equipment ?? []), ...sheet('equipment').fresh(p)})},
  {id: 'removeEquipment', group: 'means', ready: (p) => p.equipment?.length > 0, fresh: (p) => p.equipment[0].id},
  {id: 'setMapReliability', group: 'facts', ready: () => true, fresh: () => ({districts: [], value: 0.9})},
  {id: 'setCommunity', group: 'facts', ready: (p) => p.communities?.length > 0, fresh: (p) => ({id: p.communities[0].id, ...(p.communities[0].returnDate ? {returnDate: p.communities[0].returnDate} : {})})},
  {id: 'setPolicy', group: 'facts', ready: () => true, fresh: () => ({milestoneWeight: 0})},
];

/** A crew with a free id and all else as another one has it, but nothing of where that one stands. */
export function likeCrew(problem, crew) {
  const id = freshId('NEW-', problem.crews ?? []);
  if (!crew) return {id, ...sheet('crews').fresh(problem)};
  const {position, mobilised, availableFrom, availableTo, ...rest} = crew;
  return {...rest, id, name: t('scenario.crewLike', {name: crew.name ?? crew.id})};
}

/** The kind of a change and what it holds. */
export const kindOf = (change) => Object.keys(change)[0];
export const bodyOf = (change) => change[kindOf(change)];

/** Every value of the policy that the form knows, with the path inside the policy. */
export const POLICY = [...SETTINGS.find((group) => group.id === 'policy').fields.map((field) => ({...field, text: 'field.' + field.name})),
  ...Object.keys(WEIGHTS).map((name) => ({name: 'weights.' + name, path: ['weights', name], kind: 'number', given: WEIGHTS[name], text: 'criterion.' + name}))];

/** A policy change as [{path, value}], nested objects opened. */
export function policyValues(values, path = []) {
  return Object.entries(values).flatMap(([key, value]) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? policyValues(value, [...path, key]) : [{path: [...path, key], value}]));
}

export function policyName(path) {
  const known = POLICY.find((field) => field.path.join('.') === path.join('.'));
  return known ? t(known.text) : path.join('.');
}

/** A change in a planner's words. */
export function changeWords(change, problem) {
  const kind = kindOf(change);
  const body = change[kind];
  const fund = (id) => (id ? fundName(problem, id) : t('scenario.allFunds'));
  const total = (tranches) => money((tranches ?? []).reduce((sum, tranche) => sum + tranche.amount, 0), problem.currency ?? 'USD');
  switch (kind) {
    case 'scaleFunds': return t('scenario.words.scaleFunds', {fund: fund(body.fund), share: percent(body.factor)});
    case 'delayTranches': return t(body.days < 0 ? 'scenario.words.earlier' : 'scenario.words.later', {fund: fund(body.fund), days: number(Math.abs(body.days))});
    case 'addFund': return t('scenario.words.addFund', {fund: body.donor || body.id, amount: total(body.tranches)});
    case 'removeFund': return t('scenario.words.removeFund', {fund: fund(body)});
    case 'addCrew': return t('scenario.words.addCrew', {crew: body.name || body.id});
    case 'removeCrew': return t('scenario.words.removeCrew', {crew: crewName(problem, body)});
    case 'addEquipment': return t('scenario.words.addEquipment', {equipment: typeName(body.type), n: body.units ?? 1});
    case 'removeEquipment': return t('scenario.words.removeEquipment', {equipment: equipmentName(problem, body)});
    case 'setCommunity': return body.returnDate ? t('scenario.words.setCommunity', {village: villageName(problem, body.id), date: body.returnDate}) : t('scenario.words.noDate', {village: villageName(problem, body.id)});
    case 'setMapReliability': return t('scenario.words.setMapReliability', {where: body.districts?.length ? body.districts.join(', ') : t('scenario.allDistricts'), share: percent(body.value)});
    case 'setPolicy': return policyValues(body).map(({path, value}) => t('scenario.words.setPolicy', {name: policyName(path), value: typeof value === 'number' ? signed(value, value % 1 ? 2 : 0).replace('+', '') : JSON.stringify(value)})).join('; ') || t('scenario.words.nothing');
    default: return kind;
  }
}

const named = (list, id, name) => {
  const found = (list ?? []).find((one) => one.id === id);
  return (found && name(found)) || id;
};
export const typeName = (type) => (type ?? '').toLowerCase().replace(/_/g, ' ');
export const fundName = (problem, id) => named(problem.funds, id, (fund) => fund.donor);
export const crewName = (problem, id) => named(problem.crews, id, (crew) => crew.name);
export const villageName = (problem, id) => named(problem.communities, id, (village) => village.name);
export const equipmentName = (problem, id) => named(problem.equipment, id, (unit) => typeName(unit.type));

/** The problem with what a scenario and those it builds on have added or taken away, so that later changes can be about it. */
export function withScenario(problem, scenario, seen = []) {
  if (!scenario || seen.includes(scenario.id)) return problem;
  const base = (problem.scenarios ?? []).find((one) => one.id === scenario.basedOn);
  let now = withScenario(problem, base, [...seen, scenario.id]);
  for (const change of scenario.changes ?? []) {
    const body = bodyOf(change);
    const list = {addFund: 'funds', removeFund: 'funds', addCrew: 'crews', removeCrew: 'crews', addEquipment: 'equipment', removeEquipment: 'equipment'}[kindOf(change)];
    if (!list) continue;
    now = {...now, [list]: kindOf(change).startsWith('add') ? [...(now[list] ?? []), body] : (now[list] ?? []).filter((one) => one.id !== body)};
  }
  return now;
}

/** All districts that hazard areas name. */
export const districtsOf = (problem) => [...new Set((problem.hazardAreas ?? []).map((hazard) => hazard.district).filter(Boolean))].sort();
