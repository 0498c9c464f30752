/** What a change by hand costs and breaks, and what to do with it. */
import {html} from '../html.js';
import {t} from '../i18n.js';
import {number, signed, day, parseTime} from '../format.js';
import {look, select} from './state.js';

export function ChangePanel({view, steps, changes}) {
  const now = steps[steps.length - 1];
  const change = now?.result.change;
  const broken = change?.rules.filter((rule) => rule.level === 'HARD' && Math.abs(rule.after) > Math.abs(rule.before)) ?? [];
  return html`<section class="change-panel" role="region" aria-label=${t('change.title')} aria-live="polite">
    <header class="row"><h3 class="grow">${t('change.title')}</h3>${changes.busy && html`<span class="muted small">${t('change.judging')}</span>`}</header>
    <ol class="change-steps">${steps.map((step, i) => html`<li key=${i}>${step.text}</li>`)}</ol>
    ${change && html`
      <dl class="change-figures">
        <div><dt>${t('change.value')}</dt><dd class=${change.value < -0.005 ? 'bad' : change.value > 0.005 ? 'good' : ''}>${signed(change.value, 1)}</dd></div>
        <div><dt>${t('change.cost', {currency: view.currency})}</dt><dd>${signed(change.cost)}</dd></div>
        <div><dt>${t('change.moves')}</dt><dd>${number(change.moved.length)}</dd></div>
      </dl>
      ${broken.length === 0 ? html`<p class="good small strong">${t('change.nothingBroken')}</p>` : html`<ul class="change-broken">${broken.map((rule) => html`<li key=${rule.rule}><b class="bad">${t('rule.' + rule.rule)}</b>
        ${rule.breaches.slice(0, 3).map((breach) => html`<button type="button" class="link small" onClick=${() => firstOf(view, breach.ids)}>${breach.what}</button>`)}
        ${rule.breaches.length > 3 && html`<button type="button" class="link small" onClick=${() => look.set({dock: 'rules'})}>${t('change.more', {n: rule.breaches.length - 3})}</button>`}</li>`)}</ul>`}
      ${change.milestones.length > 0 && html`<ul class="small change-villages">${change.milestones.slice(0, 4).map((one) => html`<li key=${one.id}><b>${one.name}</b> ${dates(one)}</li>`)}</ul>`}`}
    <footer class="row wrap">
      <button type="button" class="button small primary" disabled=${changes.busy || !now} data-action="keep-solve" onClick=${changes.keepAndSolve}>${t('change.keepAndSolve')}</button>
      <button type="button" class="button small" disabled=${changes.busy || !now} data-action="keep" onClick=${changes.keep}>${t('change.keep')}</button>
      <button type="button" class="button small" disabled=${changes.busy || !now} data-action="undo" onClick=${changes.undo}>${t('change.undo')}</button>
      <button type="button" class="button small quiet" disabled=${changes.busy} data-action="discard" onClick=${changes.discard}>${t('change.discard')}</button>
    </footer>
  </section>`;
}

function dates({before, after}) {
  const text = (date) => (date ? day(parseTime(date)) : t('ready.NOT'));
  return `${text(before)} → ${text(after)}`;
}

function firstOf(view, ids) {
  const hazard = ids.find((id) => view.hazards.has(id));
  if (hazard) select('hazard', hazard);
}
