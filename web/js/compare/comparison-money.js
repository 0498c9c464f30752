/** What money does: value against budget, donors; and what holds the plan back, with the changes that would help most. */
import {html} from '../html.js';
import {t} from '../i18n.js';
import {money, number, percent, signed, signedPercent} from '../format.js';
import {Table} from '../ui/table.js';
import {Bars, Lines, axisNumber, lineStyle} from './charts.js';
import {digitsOf} from './comparison-overview.js';

export function MoneyTab({comparison}) {
  return html`<div class="stack">
    ${comparison.frontier ? html`<${Frontier} frontier=${comparison.frontier} comparison=${comparison} />` : html`<div class="card empty"><h3>${t('comparison.noFrontier')}</h3></div>`}
    <${Donors} comparison=${comparison} />
  </div>`;
}

function Frontier({frontier, comparison}) {
  const digits = digitsOf(comparison);
  const points = frontier.points.filter((point) => point.feasible);
  const per = points.length && points[points.length - 1].budget >= 1e6 ? 1 : 1e-3;
  const steps = points.filter((point) => point.marginalPerMillion !== undefined && point.marginalPerMillion !== null);
  return html`<section class="card pad"><h3>${t('comparison.frontier')}</h3>
    ${points.length > 0 && html`<${Lines} label=${t('comparison.frontier')} x=${{name: t('comparison.budget'), format: (v) => number(v) + ' %', ticks: points.map((point) => point.factor * 100)}} y=${{format: axisNumber}}
      reference=${{value: frontier.ceiling, text: t('comparison.ceiling', {value: number(frontier.ceiling, digits), cost: money(frontier.ceilingCost, comparison.currency)})}}
      lines=${[{name: t('comparison.crewsAsNow'), strong: true, marks: true, style: lineStyle(1), points: points.map((point) => [point.factor * 100, point.value])},
        {name: t('comparison.crewsTwice'), marks: true, style: lineStyle(2), points: points.map((point) => [point.factor * 100, point.value + point.gainFromCrews])}]} />`}
    <p class="muted small">${t('comparison.frontierHelp')}</p>
    ${steps.length > 0 && html`<h4>${t(per === 1 ? 'comparison.perMillion' : 'comparison.perThousand')}</h4>
      <${Bars} label=${t('comparison.perMillion')} rows=${steps.map((point) => ({id: point.factor, name: t('comparison.upTo', {share: number(point.factor * 100)}), value: point.marginalPerMillion * per, tone: 'good', text: number(point.marginalPerMillion * per, digits + (per === 1 ? 0 : 1))}))} />`}
    <div class="scroll"><table class="grid"><thead><tr>${['budgetShare', 'money', 'spent', 'value', 'riskDays', 'people', 'moneyGains', 'crewsGain', 'binds'].map((id) => html`<th key=${id} class=${id === 'binds' ? '' : 'num'}>${t('comparison.column.' + id)}</th>`)}</tr></thead>
      <tbody>${frontier.points.map((point) => html`<tr key=${point.factor} class=${point.factor === 1 ? 'strong' : ''}><td class="num">${number(point.factor * 100)} %</td><td class="num">${money(point.budget)}</td><td class="num">${money(point.spent)}</td>
        <td class="num">${point.feasible ? number(point.value, digits) : '–'}</td><td class="num">${percent(point.riskDaysRemovedShare, 1)}</td><td class="num">${number(point.peopleReady)}</td>
        <td class="num">${point.feasible ? signed(point.gainFromMoney, digits) : '–'}</td><td class="num">${point.feasible ? signed(point.gainFromCrews, digits) : '–'}</td><td>${point.feasible ? t('comparison.limit.' + point.binds) : t('comparison.noPlan')}</td></tr>`)}</tbody></table></div>
  </section>`;
}

function Donors({comparison}) {
  const rows = comparison.scenarios.flatMap((one) => (one.funds ?? []).map((fund) => ({...fund, scenario: one.name, key: one.id + ' ' + fund.id})));
  if (rows.length === 0) return null;
  const amount = (id) => ({id, text: t('comparison.column.' + id), num: true, value: (row) => row[id], show: (row) => money(row[id])});
  return html`<section class="card pad tall"><h3>${t('comparison.donors', {currency: comparison.currency})}</h3><p class="muted small">${t('comparison.donorsHelp')}</p>
    <${Table} label=${t('comparison.donors', {currency: comparison.currency})} rows=${rows} rowKey=${(row) => row.key} sort=${{id: 'unspent', down: true}} columns=${[
      {id: 'scenario', text: t('plans.scenario'), value: (row) => row.scenario}, {id: 'donor', text: t('comparison.column.donor'), value: (row) => row.donor || row.id},
      amount('budget'), amount('committed'), amount('unspent'), amount('expires'), amount('heldByEarmark')]} /></section>`;
}

export function LimitsTab({comparison}) {
  const {binding, help = []} = comparison;
  const digits = digitsOf(comparison);
  const base = comparison.scenarios[0].value;
  const text = (gain) => signed(gain, digits) + (base > 0 ? ` (${signedPercent(gain / base)})` : '');
  return html`<div class="stack">
    ${binding && html`<section class="card pad"><h3>${t('comparison.binds', {what: binding.words})}</h3><p class="muted small">${t('comparison.bindsHelp')}</p>
      <${Bars} label=${binding.words} noise=${binding.noise} rows=${binding.trials.map((trial) => ({id: trial.what, name: trial.what, value: trial.gain, text: text(trial.gain), tone: trial.gain <= binding.noise ? 'unclear' : trial.limit === binding.limit && (trial.ids ?? []).join() === (binding.ids ?? []).join() ? 'bad' : 'good'}))} />
      <p class="muted small">${t('comparison.noise', {noise: number(binding.noise, digits)})}</p></section>`}
    ${binding?.prices?.length > 0 && html`<${Prices} prices=${binding.prices} digits=${digits} />`}
    ${help.length > 0 && html`<section class="card pad" data-help><h3>${t('comparison.help')}</h3><p class="muted small">${t('comparison.helpHelp')}</p>
      <${Bars} label=${t('comparison.help')} noise=${binding?.noise ?? 0} rows=${help.map((one) => ({id: one.what, name: one.what, value: one.gain, text: ({WITHIN_SPREAD: '≈ ', UNKNOWN: '? '}[one.verdict] ?? '') + text(one.gain), tone: one.verdict !== 'CLEAR' ? 'unclear' : one.gain < 0 ? 'bad' : 'good'}))} />
      <div class="tall"><${Table} label=${t('comparison.help')} rows=${help} rowKey=${(row) => row.what} sort=${{id: 'gain', down: true}} columns=${[
        {id: 'what', text: t('comparison.column.change'), value: (row) => row.what}, {id: 'gain', text: t('comparison.column.gain'), num: true, value: (row) => row.gain, show: (row) => (row.verdict === 'WITHIN_SPREAD' ? '≈ ' : '') + signed(row.gain, digits)},
        {id: 'people', text: t('comparison.column.morePeople'), num: true, value: (row) => row.morePeople, show: (row) => signed(row.morePeople)},
        {id: 'cost', text: t('comparison.column.brings', {currency: comparison.currency}), num: true, value: (row) => row.cost, show: (row) => (row.cost ? money(row.cost) : '')},
        {id: 'per', text: t('comparison.column.perMillion'), num: true, value: (row) => row.gainPerMillion ?? null, show: (row) => (row.gainPerMillion === undefined || row.gainPerMillion === null ? '' : number(row.gainPerMillion))}]} /></div></section>`}
  </div>`;
}

/** What is scarce at the margin, by the prices of the upper bound. */
function Prices({prices, digits}) {
  return html`<section class="card pad tall"><h3>${t('comparison.prices')}</h3><p class="muted small">${t('comparison.pricesHelp')}</p>
    <${Table} label=${t('comparison.prices')} rows=${prices} rowKey=${(row) => row.limit + row.id} sort=${{id: 'worth', down: true}} columns=${[
      {id: 'id', text: t('comparison.column.scarce'), value: (row) => row.id}, {id: 'limit', text: t('comparison.column.kind'), value: (row) => t('comparison.limit.' + row.limit)},
      {id: 'worth', text: t('comparison.column.worth'), num: true, value: (row) => row.worth, show: (row) => number(row.worth, digits)},
      {id: 'more', text: t('comparison.column.oneMore'), num: true, value: (row) => row.perUnit, show: (row) => number(row.perUnit, 3)}, {id: 'unit', text: t('comparison.column.unit'), value: (row) => row.unit}]} /></section>`;
}
