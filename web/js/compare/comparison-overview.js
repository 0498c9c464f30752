/** What a comparison says in short: sentences, the scenarios side by side, and their curves. */
import {html} from '../html.js';
import {t} from '../i18n.js';
import {spoken} from '../spoken.js';
import {money, number, percent, signed, signedPercent} from '../format.js';
import {Bars, Lines, axisNumber} from './charts.js';

/** How the difference of a scenario from the baseline is to be read. */
export const toneOf = (one) => (!one.feasible ? 'unclear' : one.kept?.otherFacts ? 'other' : one.against?.verdict !== 'CLEAR' ? 'unclear' : one.against?.value >= 0 ? 'good' : 'bad');

/** A difference as text; ≈ where it may be chance. */
export const differenceText = (one) => (!one.against || !one.feasible ? '' : ({WITHIN_SPREAD: '≈ ', UNKNOWN: '? '}[one.against.verdict] ?? '') + signedPercent(one.against.share));

export const digitsOf = (comparison) => (Math.abs(comparison.scenarios[0].value) < 1000 ? 1 : 0);

export function Overview({comparison, entry, planOf}) {
  const digits = digitsOf(comparison);
  const others = comparison.scenarios.filter((one) => one.against);
  const noise = Math.max(0, ...others.map((one) => one.against.noise ?? 0));
  const facts = others.filter((one) => one.kept?.otherFacts);
  return html`<div class="stack">
    ${entry.stopped && html`<div class="banner warn">${t('comparison.unequal')}</div>`}
    <section class="card pad"><h3>${t('comparison.inShort')}</h3><ul class="conclusions">${(comparison.conclusions ?? []).map((text) => html`<li key=${text}>${spoken(text)}</li>`)}</ul></section>
    ${facts.length > 0 && html`<${OtherFacts} facts=${facts} digits=${digits} />`}
    ${others.length > 0 && html`<section class="card pad"><h3>${t('comparison.differences')}</h3>
      <${Bars} label=${t('comparison.differences')} noise=${noise} rows=${others.map((one) => ({id: one.id, name: one.name, value: one.feasible ? one.against.value : 0, tone: toneOf(one), text: one.feasible ? `${signed(one.against.value, digits)} (${differenceText(one)})` : t('comparison.breaks')}))} />
      <p class="muted small">${t('comparison.differencesHelp', {noise: number(noise, digits)})}</p></section>`}
    <section class="card pad"><h3>${t('comparison.sideBySide')}</h3><${SideBySide} comparison=${comparison} planOf=${planOf} digits=${digits} /></section>
    <section class="card pad"><h3>${t('comparison.residual')}</h3>
      <${Lines} label=${t('comparison.residual')} x=${{name: t('comparison.week'), format: (v) => number(v)}} y=${{format: (v) => percent(v), low: 0, top: 1}}
        lines=${comparison.scenarios.map((one, i) => ({name: one.name, strong: i === 0, points: [[0, 1], ...(one.weeks ?? []).map((week) => [week.week, week.residualRiskShare])]}))} />
      <p class="muted small">${t('comparison.residualHelp')}</p></section>
    <p class="muted small">${t('comparison.axis', {value: axisNumber(comparison.scenarios[0].value)})}</p>
  </div>`;
}

/** Scenarios that change facts and not means: their value stands beside that of the baseline's plan under the same facts. */
function OtherFacts({facts, digits}) {
  return html`<section class="card pad other-facts"><h3>${t('comparison.otherFacts')}</h3><p>${t('comparison.otherFactsHelp')}</p>
    <table class="grid"><thead><tr><th>${t('plans.scenario')}</th><th class="num">${t('comparison.keptPlan')}</th><th class="num">${t('comparison.newPlan')}</th><th class="num">${t('comparison.worthKnowing')}</th><th class="num">${t('comparison.keptPeople')}</th><th>${t('comparison.builtOn')}</th></tr></thead>
      <tbody>${facts.map((one) => html`<tr key=${one.id}><td>${one.name}</td><td class="num">${number(one.kept.value, digits)}</td><td class="num">${one.feasible ? number(one.ownValue, digits) : '–'}</td>
        <td class="num strong">${!one.feasible ? t('comparison.breaks') : one.kept.verdict === 'WITHIN_SPREAD' ? '≈ ' : ''}${one.feasible ? `${signed(one.kept.gain, digits)} (${signedPercent(one.kept.share)})` : ''}</td><td class="num">${number(one.kept.peopleReady)} → ${number(one.indicators.peopleReady)}</td>
        <td>${one.builtOn && one.feasible ? t('comparison.builtOnText', {share: (one.builtOn.difference.verdict === 'WITHIN_SPREAD' ? '≈ ' : '') + signedPercent(one.builtOn.difference.share), name: one.builtOn.name}) : ''}</td></tr>`)}</tbody></table></section>`;
}

const ROWS = [
  {id: 'value', read: (one, d) => number(one.value, d)},
  {id: 'difference', read: (one) => differenceText(one), tone: true},
  {id: 'spread', read: (one, d) => (one.spread === undefined || one.spread === null ? '?' : number(one.spread, d))},
  {id: 'bound', read: (one) => (one.upperBound ? '≥ ' + percent(one.upperBound.ratio, 1) : '')},
  {id: 'riskDays', read: (one) => percent(one.indicators.riskDaysRemovedShare, 1)},
  {id: 'risk', read: (one) => percent(one.indicators.riskRemovedShare, 1)},
  {id: 'released', read: (one) => number(one.indicators.hazardAreasReleased)},
  {id: 'cleared', read: (one) => number(one.indicators.areaClearedM2 / 1e4, 1)},
  {id: 'communities', read: (one) => `${number(one.indicators.communitiesReady)} (${number(one.indicators.communitiesOnTime)})`},
  {id: 'people', read: (one) => number(one.indicators.peopleReady)},
  {id: 'cost', read: (one, d, currency) => money(one.indicators.cost, currency)},
  {id: 'crews', read: (one) => percent(one.indicators.crewUtilisation, 1)},
  {id: 'keptGain', read: (one, d) => (one.kept && one.feasible ? (one.kept.verdict === 'WITHIN_SPREAD' ? '≈ ' : '') + signed(one.kept.gain, d) : '')},
];

function SideBySide({comparison, planOf, digits}) {
  const all = comparison.scenarios;
  return html`<div class="scroll"><table class="grid side-by-side"><thead><tr><th></th>${all.map((one) => html`<th key=${one.id} class="num" title=${(one.changes ?? []).join('; ')}>${planOf(one.id) ? html`<a href=${'#/plans/' + planOf(one.id)}>${one.name}</a>` : one.name}${!one.feasible && html` <span class="chip bad">${t('comparison.breaks')}</span>`}</th>`)}</tr></thead>
    <tbody>${ROWS.map((row) => html`<tr key=${row.id} data-row=${row.id}><td>${t('comparison.row.' + row.id)}</td>${all.map((one) => html`<td key=${one.id} class=${'num ' + (row.tone && one.against ? toneOf(one) : '')}>${row.read(one, digits, comparison.currency)}</td>`)}</tr>`)}</tbody></table></div>`;
}
