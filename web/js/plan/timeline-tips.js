/** What the timeline says of the work package or crew under the pointer. */
import {html} from '../html.js';
import {t} from '../i18n.js';
import {area, dayAndTime, money, number, percent, plannedDate, DAY} from '../format.js';

export function visitTip(view, visit) {
  const hazard = view.hazards.get(visit.hazardArea);
  const firm = visit.start - view.start < 28 * DAY;
  return html`<b>${hazard?.name ?? visit.hazardArea}</b><br />
    ${t('stage.' + visit.stage)}${visit.of > 1 && visit.parcel ? ' · ' + t('visit.parcel', {parcel: visit.parcel, of: visit.of}) : ''} · ${visit.crew}<br />
    ${firm ? `${dayAndTime(visit.start)} – ${dayAndTime(visit.finish)}` : `${plannedDate(visit.start, view.start)} – ${plannedDate(visit.finish, view.start)}`}<br />
    ${area(visit.areaM2)} · ${money(visit.cost, view.currency)}${visit.distanceKm ? ' · ' + t('visit.drive', {km: number(visit.distanceKm)}) : ''}
    ${visit.provisional && html`<br /><span class="muted">${t('visit.provisional')}</span>`}
    ${visit.notBefore && html`<br /><span class="muted">${t('visit.waits', {day: visit.notBefore})}</span>`}
    ${visit.pinned && html`<br /><span class="muted">${t('visit.pinned')}</span>`}`;
}

export function crewTip(view, crew) {
  const work = crew.visits.reduce((sum, visit) => sum + visit.areaM2, 0);
  const busy = crew.visits.reduce((sum, visit) => sum + Math.max(0, Math.min(visit.finish, view.end) - visit.start), 0);
  return html`<b>${crew.name}</b><br />${t('method.' + crew.method)}${crew.organisation ? ' · ' + crew.organisation : ''}<br />
    ${t('crew.summary', {n: crew.visits.length, area: area(work)})}<br />
    <span class="muted">${t('crew.busy', {share: percent(busy / (view.end - view.start))})}</span>`;
}
