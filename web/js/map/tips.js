/** What the map says of the thing under the pointer. */
import {html} from '../html.js';
import {t} from '../i18n.js';
import {area, day, number, plannedDate} from '../format.js';
import {readyInWeek, stateInWeek} from '../plan/view.js';

export function mapTip(view, thing, now) {
  if (thing.kind === 'hazard') return hazardTip(view, view.hazards.get(thing.id) ?? thing.hazard, now);
  const milestone = thing.village ?? thing.item;
  const status = readyInWeek(view, milestone, now.week);
  return html`<b>${milestone.name}</b>
    ${thing.kind === 'village' && html`<br />${t('village.people', {n: number(milestone.people)})}`}
    <br />${t((thing.kind === 'village' ? 'ready.' : 'open.') + status)}${milestone.ready !== null ? ' · ' + plannedDate(milestone.ready, view.start) : ''}
    ${milestone.wanted !== null && html`<br /><span class="muted">${t('milestone.wanted', {day: day(milestone.wanted)})}</span>`}`;
}

function hazardTip(view, hazard, now) {
  const state = now.week === null ? null : stateInWeek(view, hazard, now.week);
  return html`<b>${hazard.name}</b><br />
    ${t('risk.' + hazard.riskClass)} · ${hazard.classification} · ${area(hazard.areaM2)}<br />
    ${t('hazard.index', {value: number(hazard.riskIndex, 2), rank: hazard.rank})}<br />
    ${state ? t('state.' + state) : hazard.released !== null ? t('hazard.released', {day: plannedDate(hazard.released, view.start)}) : t('hazard.notReleased')}`;
}
