/** Two plans beside each other: figures, maps with one slider, villages, and what moved. */
import {html} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {signedPercent} from '../format.js';
import {useTrail} from '../ui/crumbs.js';
import {useAnswer} from '../plan/selected.js';
import {FIGURES} from '../plan/indicators.js';
import {planTitle} from '../plan/plan-page.js';
import {Difference} from './difference.js';
import {TwoMaps} from './two-maps.js';

export function ComparePage({id, other}) {
  const {value, failure} = useAnswer(() => api.compare(id, other), [id, other]);
  const entry = value?.plans[0];
  useTrail(entry ? [{text: entry.problemName, href: '#/problems/' + entry.problem}, {text: t('compare.title')}] : [{text: t('compare.title')}]);
  if (failure) return html`<div class="page"><div class="banner bad" role="alert">${failure.message}</div></div>`;
  if (!value) return html`<div class="page"><p class="muted">${t('ui.loading')}</p></div>`;
  const {plans, change} = value;
  return html`<div class="page broad compare">
    <div class="page-head"><div><h1>${t('compare.title')}</h1><p class="muted">${t('compare.lead', {a: planTitle(plans[0]), b: planTitle(plans[1])})}</p></div></div>
    <section class="card pad"><table class="grid"><thead><tr><th>${t('overview.figure')}</th>${plans.map((plan) => html`<th class="num"><a href=${'#/plans/' + plan.id}>${planTitle(plan)}</a></th>`)}<th class="num">${t('compare.difference')}</th></tr></thead>
      <tbody>${FIGURES.map((figure) => {
        const [a, b] = plans.map((plan) => (plan.indicators ? figure.read(plan.indicators) : null));
        const share = a ? b / a - 1 : null;
        return html`<tr key=${figure.id}><td>${t('figure.' + figure.id)}</td><td class="num">${a === null ? '–' : figure.show(a, plans[0].indicators)}</td><td class="num strong">${b === null ? '–' : figure.show(b, plans[1].indicators)}</td>
          <td class=${'num ' + (Math.abs(share) >= 0.0005 && figure.better ? (share * figure.better > 0 ? 'good' : 'bad') : '')}>${share === null ? '' : signedPercent(share)}</td></tr>`;
      })}</tbody></table></section>
    <${TwoMaps} ids=${[id, other]} titles=${plans.map(planTitle)} />
    <${Difference} change=${change} plans=${plans} />
  </div>`;
}
