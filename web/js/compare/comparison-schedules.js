/** Two scenarios of a comparison on two maps with one slider, and what is other in their schedules. */
import {html, useState} from '../html.js';
import {t} from '../i18n.js';
import {api} from '../api.js';
import {useAnswer} from '../plan/selected.js';
import {TwoMaps} from './two-maps.js';
import {Difference} from './difference.js';

export function SchedulesTab({comparison, planOf}) {
  const all = comparison.scenarios.filter((one) => planOf(one.id));
  const [pair, setPair] = useState([all[0]?.id, (all[1] ?? all[0])?.id]);
  if (all.length < 2) return html`<div class="card empty"><h3>${t('comparison.noPlans')}</h3><p>${t('comparison.noPlansHelp')}</p></div>`;
  const name = (id) => all.find((one) => one.id === id)?.name ?? id;
  const choice = (side) => html`<label class="field grow"><span>${t(side ? 'comparison.right' : 'comparison.left')}</span><select class="input" data-side=${side} value=${pair[side]} onChange=${(event) => setPair(side ? [pair[0], event.target.value] : [event.target.value, pair[1]])}>
    ${all.map((one) => html`<option key=${one.id} value=${one.id}>${one.name}</option>`)}</select></label>`;
  const ids = pair.map(planOf);
  return html`<div class="stack"><div class="row">${choice(0)}${choice(1)}</div>
    <${TwoMaps} key=${ids.join()} ids=${ids} titles=${pair.map(name)} />
    ${ids[0] !== ids[1] && html`<${Moved} key=${'moved' + ids.join()} ids=${ids} />`}</div>`;
}

function Moved({ids}) {
  const {value, failure} = useAnswer(() => api.compare(ids[0], ids[1]), ids);
  if (failure) return html`<div class="banner bad" role="alert">${failure.message}</div>`;
  return value ? html`<${Difference} ...${value} />` : html`<p class="muted">${t('ui.loading')}</p>`;
}
