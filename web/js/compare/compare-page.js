/** Two plans beside each other: figures, villages, and what moved. */
import {html} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {number, signedPercent, day, parseTime} from '../format.js';
import {useTrail} from '../ui/crumbs.js';
import {Table} from '../ui/table.js';
import {useAnswer} from '../plan/selected.js';
import {FIGURES} from '../plan/indicators.js';
import {planTitle} from '../plan/plan-page.js';
import {Bridges} from './bridges.js';

export function ComparePage({id, other}) {
  const {value, failure} = useAnswer(() => api.compare(id, other), [id, other]);
  const entry = value?.plans[0];
  useTrail(entry ? [{text: entry.problemName, href: '#/problems/' + entry.problem}, {text: t('compare.title')}] : [{text: t('compare.title')}]);
  if (failure) return html`<div class="page"><div class="banner bad" role="alert">${failure.message}</div></div>`;
  if (!value) return html`<div class="page"><p class="muted">${t('ui.loading')}</p></div>`;
  const {plans, change} = value;
  const date = (text) => (text ? day(parseTime(text)) : '–');
  return html`<div class="page compare">
    <div class="page-head"><div><h1>${t('compare.title')}</h1><p class="muted">${t('compare.lead', {a: planTitle(plans[0]), b: planTitle(plans[1])})}</p></div></div>
    <section class="card pad"><table class="grid"><thead><tr><th>${t('overview.figure')}</th>${plans.map((plan) => html`<th class="num"><a href=${'#/plans/' + plan.id}>${planTitle(plan)}</a></th>`)}<th class="num">${t('compare.difference')}</th></tr></thead>
      <tbody>${FIGURES.map((figure) => {
        const [a, b] = plans.map((plan) => (plan.indicators ? figure.read(plan.indicators) : null));
        const share = a ? b / a - 1 : null;
        return html`<tr key=${figure.id}><td>${t('figure.' + figure.id)}</td><td class="num">${a === null ? '–' : figure.show(a, plans[0].indicators)}</td><td class="num strong">${b === null ? '–' : figure.show(b, plans[1].indicators)}</td>
          <td class=${'num ' + (share && figure.better ? (share * figure.better > 0 ? 'good' : 'bad') : '')}>${share === null ? '' : signedPercent(share)}</td></tr>`;
      })}</tbody></table></section>
    <div class="compare-grid">
      <section class="card pad"><h3>${t('compare.villages', {n: change.milestones.length})}</h3><${Bridges} milestones=${change.milestones} /></section>
      <section class="card pad compare-moved"><h3>${t('compare.moved', {n: number(change.moved.length)})}</h3>
        <${Table} label=${t('compare.moved', {n: change.moved.length})} rows=${change.moved} rowKey=${(row) => row.hazardArea + row.stage + row.parcel} sort=${{id: 'days', down: true}} columns=${[
          {id: 'what', text: t('compare.what'), value: (row) => t('moved.' + row.what)},
          {id: 'hazard', text: t('column.hazard'), value: (row) => row.hazardArea},
          {id: 'stage', text: t('column.stage'), value: (row) => t('stage.' + row.stage)},
          {id: 'parcel', text: t('column.parcel'), value: (row) => row.parcel ?? ''},
          {id: 'days', text: t('compare.days'), num: true, value: (row) => row.days ?? 0},
          {id: 'crew', text: t('column.crew'), value: (row) => (row.crewBefore === row.crewAfter ? row.crewAfter ?? '' : `${row.crewBefore ?? '–'} → ${row.crewAfter ?? '–'}`)},
          {id: 'start', text: t('column.start'), value: (row) => row.startAfter ?? row.startBefore, show: (row) => `${date(row.startBefore)} → ${date(row.startAfter)}`},
        ]} /></section>
    </div>
  </div>`;
}
