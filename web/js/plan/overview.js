/** The plan in short: its curves, and its figures beside the ranked list, the density list and the bound. */
import {html} from '../html.js';
import {t} from '../i18n.js';
import {number, percent, signedPercent, moment, parseTime} from '../format.js';
import {RiskCurve, MoneyCurve} from './curves.js';
import {FIGURES} from './indicators.js';
import {spoken} from '../spoken.js';

export function Overview({data}) {
  const {entry, view, live} = data;
  const plan = view.plan;
  const own = live?.indicators ?? plan.indicators;
  const weeks = live?.weeks ?? plan.weeks;
  const {rankedList: ranked, densityList: density, upperBound: bound} = plan.comparison ?? {};
  return html`<div class="columns">
    <${RiskCurve} view=${view} weeks=${weeks} />
    <${MoneyCurve} view=${view} weeks=${weeks} />
    <table class="grid compare-figures whole"><thead><tr><th>${t('overview.figure')}</th><th class="num">${t('overview.plan')}</th>${ranked && html`<th class="num">${t('overview.ranked')}</th>`}${density && html`<th class="num">${t('overview.density')}</th>`}</tr></thead>
      <tbody>${FIGURES.map((figure) => html`<tr key=${figure.id} title=${t(`figure.${figure.id}.help`)}><td>${t('figure.' + figure.id)}${figure.money ? ` (${view.currency})` : ''}</td>
        ${[own, ranked, density].filter(Boolean).map((one, i) => html`<td class=${'num' + (i === 0 ? ' strong' : '')}>${figure.show(figure.read(one), one)}</td>`)}</tr>`)}
        ${!bound && live && html`<tr><td>${t('overview.bound')}</td><td class="muted" colspan="3" data-bound="awaited">${t('overview.boundAwaited')}</td></tr>`}
        ${bound && html`<tr><td>${t('overview.bound')}</td><td class="num strong">${percent(bound.ratio, 1)}</td><td class="num muted" colspan="2">${t('overview.boundOf', {value: number(bound.value)})}</td></tr>`}
      </tbody></table>
    ${ranked && html`<p class="small muted whole">${t('overview.gain', {ranked: signedPercent(own.value / ranked.value - 1), density: density ? signedPercent(own.value / density.value - 1) : '–'})}</p>`}
    ${plan.warnings?.length > 0 && html`<div><h4>${t('overview.toKnow')}</h4><ul class="small">${plan.warnings.map((warning) => html`<li>${spoken(warning)}</li>`)}</ul></div>`}
    <p class="small muted">${entry.finishedAt ? t('overview.made', {when: moment(parseTime(entry.finishedAt)), moves: number(plan.solver?.moves ?? 0), seconds: number(plan.solver?.seconds ?? 0, 0)}) : ''}</p>
  </div>`;
}
