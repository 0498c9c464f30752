/** What only the print shows: a head with what plan this is, and the marking. */
import {html} from '../html.js';
import {t} from '../i18n.js';
import {day, moment, parseTime, DAY} from '../format.js';
import {planTitle} from './plan-page.js';

export function PrintSheet({entry, view}) {
  return html`<div class="only-print print-head">
    <p class="marking">${t('app.restricted')} · ${t('app.notRecord')}</p>
    <h1>${entry.problemName}</h1>
    <p>${planTitle(entry)} · ${t('print.span', {from: day(view.start), to: day(view.end - DAY)})} · ${t('print.made', {when: entry.finishedAt ? moment(parseTime(entry.finishedAt)) : '–'})} · ${t('print.hash', {hash: view.plan.problem.sha256.slice(0, 12)})}</p>
    <p>${t('ready.meaning')}</p>
  </div>`;
}
