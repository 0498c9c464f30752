/** The menus of work packages and hazard areas: everything that can be dragged can be chosen here, too. */
import {t} from '../i18n.js';
import {chosenDay, isoDate, DAY} from '../format.js';
import {capable} from './timeline.js';
import {askDate, askReason, askPlace} from './asks.js';

/** How many other crews a menu names before it offers the whole list. */
const NAMED = 5;

export function menuItems(view, {kind, id, visit}, changes) {
  if (visit) return visitItems(view, visit, changes);
  if (kind === 'hazard') return hazardItems(view, id, changes);
  return [{head: t('menu.nothing')}];
}

function visitItems(view, visit, changes) {
  const route = view.crews.get(visit.crew)?.visits ?? [];
  const index = route.findIndex((one) => one.key === visit.key);
  const crews = [...view.crews.values()].filter((crew) => crew.id !== visit.crew && capable(view, visit, crew.id));
  const fixed = visit.pinned;
  const near = (crew) => {
    const at = crew.visits.findIndex((one) => one.start >= visit.start);
    return at < 0 ? crew.visits.length : at;
  };
  return [
    {head: `${visit.hazardArea} · ${t('stage.' + visit.stage)} · ${visit.crew}`},
    {text: t('menu.earlier'), disabled: fixed || index <= 0, run: () => changes.move(visit, visit.crew, index - 1)},
    {text: t('menu.later'), disabled: fixed || index < 0 || index >= route.length - 1, run: () => changes.move(visit, visit.crew, index + 1)},
    {text: t('menu.waitUntil'), disabled: fixed, run: () => askDate({title: t('menu.waitUntil'), date: visit.notBefore ?? isoDate(visit.start + 7 * DAY), empty: t('menu.noWait')}, (date) => changes.wait(visit, date))},
    {line: true},
    ...crews.slice(0, NAMED).map((crew) => ({text: t('menu.toCrew', {crew: crew.id, name: crew.name === crew.id ? '' : crew.name}), disabled: fixed, run: () => changes.move(visit, crew.id, near(crew))})),
    crews.length > NAMED && {text: t('menu.otherCrew'), disabled: fixed, run: () => askPlace({title: t('menu.otherCrew'), crews}, (crew) => changes.move(visit, crew.id, near(crew)))},
    crews.length === 0 && {head: t('menu.noCrew')},
    {line: true},
    fixed ? {text: t('menu.unpin'), run: () => changes.pin(visit, false)} : {text: t('menu.pin'), run: () => changes.pin(visit, true)},
    {text: t('menu.takeOut'), disabled: fixed, run: () => changes.remove(visit)},
    {line: true},
    ...directives(view, visit.hazardArea, changes),
  ];
}

function hazardItems(view, id, changes) {
  const hazard = view.hazards.get(id);
  const left = hazard?.left[0];
  const crews = left ? [...view.crews.values()].filter((crew) => capable(view, left, crew.id)) : [];
  return [
    {head: `${id} · ${hazard?.name ?? ''}`},
    left && {text: t('menu.putIn', {stage: t('stage.' + left.stage)}), disabled: crews.length === 0, run: () => askPlace({title: t('menu.putIn', {stage: t('stage.' + left.stage)}), crews}, (crew) => changes.insert(left, crew.id, crew.visits.length))},
    left && {line: true},
    ...directives(view, id, changes),
  ];
}

/** What a planner may order of a hazard area; each becomes a field of the problem. */
function directives(view, id, changes) {
  const area = view.hazards.get(id)?.area ?? {};
  const cleared = area.excluded ? [{text: t('menu.putBack'), run: () => changes.direct(id, {excluded: undefined}, t('change.putBack', {id}))}]
    : [{text: t('menu.leaveOut'), run: () => askReason({title: t('menu.leaveOut')}, (reason) => changes.direct(id, {excluded: {reason}}, t('change.leftOut', {id})))}];
  const hazard = view.hazards.get(id);
  const packages = [...(hazard?.visits ?? []), ...(hazard?.left ?? [])].filter((one) => !one.pinned);
  const able = [...view.crews.values()].filter((crew) => packages.some((one) => capable(view, one, crew.id)));
  return [
    {head: t('menu.directives')},
    {text: t('menu.doneBy'), run: () => askDate({title: t('menu.doneBy'), date: area.deadline ?? isoDate(view.end - DAY), empty: area.required ? t('menu.noDeadline') : null},
      (date) => changes.direct(id, date ? {required: true, deadline: date} : {required: undefined, deadline: undefined}, t('change.doneBy', {id, date: chosenDay(date)})))},
    {text: t('menu.notBefore'), run: () => askDate({title: t('menu.notBefore'), date: area.notBefore ?? isoDate(view.start + 28 * DAY), empty: area.notBefore ? t('menu.noNotBefore') : null},
      (date) => changes.direct(id, {notBefore: date ?? undefined}, t('change.notBefore', {id, date: chosenDay(date)})))},
    ...cleared,
    {text: t('menu.thisCrew'), disabled: able.length === 0, run: () => askPlace({title: t('menu.thisCrew'), crews: able}, (crew) => changes.pinAll(packages.filter((one) => capable(view, one, crew.id)), crew.id))},
  ];
}
