/** Which villages come earlier and which later: one line each, from the date of the first plan to that of the second. */
import {html} from '../html.js';
import {t} from '../i18n.js';
import {plannedChange, parseTime} from '../format.js';

/** @param start of the plans */
export function Bridges({milestones, start}) {
  if (milestones.length === 0) return html`<p class="muted">${t('compare.noVillages')}</p>`;
  const rows = milestones.map((one) => ({...one, a: parseTime(one.before), b: parseTime(one.after)}));
  const dates = rows.flatMap((row) => [row.a, row.b]).filter((ms) => ms !== null);
  const low = Math.min(...dates);
  const span = Math.max(1, Math.max(...dates) - low);
  const x = (ms) => (ms === null ? 100 : (92 * (ms - low)) / span);
  const tone = (row) => ((row.b ?? Infinity) < (row.a ?? Infinity) ? 'good' : 'bad');
  return html`<ul class="bridges">${rows.map((row) => html`<li key=${row.id}><span class="clip" title=${row.name}>${row.name}</span>
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><line x1=${x(row.a)} x2=${x(row.b)} y1="5" y2="5" class=${tone(row)} /><line x1=${x(row.a)} x2=${x(row.a)} y1="1" y2="9" class="end" /></svg>
    <span class=${'small nowrap ' + tone(row)}>${plannedChange(row.a, row.b, start, t('ready.NOT'))}</span></li>`)}</ul>`;
}
