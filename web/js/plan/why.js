/** The program's own answers to "why then?" and "why not?". */
import {html} from '../html.js';
import {t} from '../i18n.js';
import {plannedDate, parseTime} from '../format.js';
import {spoken} from '../spoken.js';
import {select} from './state.js';

export function WhyPackages({view, answer, visit}) {
  const {value, failure} = answer;
  if (failure) return failure.status === 404 ? null : html`<p class="small bad">${failure.message}</p>`;
  if (!value) return null;
  const packages = value.packages.filter((one) => one.why?.length);
  const chosen = visit ? packages.filter((one) => `${value.id}|${one.stage}|${one.parcel ?? ''}` === visit) : [];
  const shown = (chosen.length ? chosen : packages).slice(0, 6);
  return html`<section><h4>${t(packages.length ? 'why.title' : 'why.not')}</h4>
    <ul class="why">${shown.map((one) => html`<li key=${one.stage + one.parcel}><b>${t('stage.' + one.stage)}${one.parcel ? ' ' + one.parcel : ''}</b>
      <ul>${one.why.map((reason) => html`<li>${spoken(reason.text)} <${Ids} view=${view} ids=${reason.ids ?? []} not=${value.id} /></li>`)}</ul></li>`)}</ul>
    ${value.waitsFor?.length > 0 && html`<p class="small">${t('why.waitsFor')} <${Ids} view=${view} ids=${value.waitsFor} /></p>`}
    ${value.holdsBack?.length > 0 && html`<p class="small">${t('why.holdsBack')} ${value.holdsBack.map((one, i) => html`${i > 0 ? ', ' : ''}<button type="button" class="link" onClick=${() => select(one.kind === 'COMMUNITY' ? 'village' : 'infrastructure', one.id)}>${one.name}</button>`)}</p>`}
    ${value.reason && html`<p class="small"><b>${t('reason.' + value.reason.code)}.</b> ${spoken(value.reason.text)}</p>`}
  </section>`;
}

export function WhyMilestone({view, milestone, answer}) {
  const hazards = answer.value?.hazardAreas ?? milestone.waitingFor.filter((id) => view.hazards.has(id)).map((id) => ({id, released: view.hazards.get(id).result?.released ?? null}));
  return html`<section><h4>${t('why.milestone', {n: hazards.length})}</h4>
    ${answer.value?.text?.map((sentence) => html`<p class="small">${spoken(sentence)}</p>`)}
    <ul class="work-list">${hazards.map((one) => html`<li key=${one.id}><button type="button" class="link grow clip" onClick=${() => select('hazard', one.id)}>${one.id} · ${view.hazards.get(one.id)?.name ?? ''}</button>
      <span class=${'small nowrap ' + (one.last ? 'strong bad' : 'muted')}>${one.released ? plannedDate(parseTime(one.released), view.start) : t('hazard.notReleasedShort')}${one.last ? ' · ' + t('why.last') : ''}</span></li>`)}</ul>
    ${hazards.length === 0 && html`<p class="muted small">${t('why.nothing')}</p>`}
  </section>`;
}

/** Ids as links to what they name. */
function Ids({view, ids, not}) {
  return ids.filter((id) => id !== not && (view.hazards.has(id) || view.crews.has(id))).map((id, i) => html`${i > 0 ? ' ' : ''}<button type="button" class="link small" onClick=${() => select(view.hazards.has(id) ? 'hazard' : 'crew', id)}>${id}</button>`);
}
