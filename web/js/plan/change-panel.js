/** What a change by hand costs and breaks, and what to do with it. */
import {html} from '../html.js';
import {t} from '../i18n.js';
import {ChangeFacts} from './change-facts.js';

export function ChangePanel({view, steps, changes}) {
  const now = steps[steps.length - 1];
  const change = now?.result.change;
  return html`<section class="change-panel" role="region" aria-label=${t('change.title')} aria-live="polite">
    <header class="row"><h3 class="grow">${t('change.title')}</h3>${changes.busy && html`<span class="muted small">${t('change.judging')}</span>`}</header>
    <ol class="change-steps">${steps.map((step, i) => html`<li key=${i}>${step.text}</li>`)}</ol>
    ${change && html`<${ChangeFacts} view=${view} change=${change} />`}
    <footer class="row wrap">
      <button type="button" class="button small primary" disabled=${changes.busy || !now} data-action="keep-solve" onClick=${changes.keepAndSolve}>${t('change.keepAndSolve')}</button>
      <button type="button" class="button small" disabled=${changes.busy || !now} data-action="keep" onClick=${changes.keep}>${t('change.keep')}</button>
      <button type="button" class="button small" disabled=${changes.busy || !now} data-action="undo" onClick=${changes.undo}>${t('change.undo')}</button>
      <button type="button" class="button small quiet" disabled=${changes.busy} data-action="discard" onClick=${changes.discard}>${t('change.discard')}</button>
    </footer>
  </section>`;
}
