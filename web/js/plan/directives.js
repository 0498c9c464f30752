/**
 * Directives and pins: orders that become part of the problem. What one costs is found by planning anew with it from the plan on the desk, for a few
 * seconds, and shown beside that plan; it can be taken back as if it had never been given.
 */
import {html, useEffect, useState} from '../html.js';
import {api, followPlan} from '../api.js';
import {t} from '../i18n.js';
import {go} from '../router.js';
import {say, sayFailure} from '../ui/toasts.js';
import {ChangeFacts} from './change-facts.js';

/** Seconds of the search that shows what a directive costs. */
const SECONDS = 6;

/** @returns {give(change, text), panel()}: `change` makes a new problem of the one that is kept */
export function useDirectives(data) {
  const [trial, setTrial] = useState(null);
  const plan = data.entry;
  useEffect(() => {
    if (!trial?.plan) return undefined;
    const id = trial.plan.id;
    const same = (patch) => setTrial((now) => (now?.plan?.id === id ? {...now, ...patch} : now));
    return followPlan(id, {
      state: (entry) => same({plan: entry}),
      end: (entry) => {
        same({plan: entry});
        api.compare(plan.id, id).then(({change}) => same({change}), (failure) => same({failure: entry.error ?? failure.message}));
      },
    });
  }, [trial?.plan?.id]);

  const give = async (change, text) => {
    try {
      const {entry, problem} = await api.problem(plan.problem);
      const kept = await api.saveProblem(plan.problem, change(problem), entry.sha256);
      data.setEntry({...plan, current: false});
      const earlier = trial ? {before: trial.before, beforeSha256: trial.beforeSha256, texts: [...trial.texts, text]} : {before: problem, beforeSha256: entry.sha256, texts: [text]};
      if (trial?.plan) api.removePlan(trial.plan.id).catch(() => { /* it stays in the list of plans */ });
      setTrial({...earlier, sha256: kept.problem.sha256, wasCurrent: trial ? trial.wasCurrent : plan.current, plan: null});
      const search = await api.solve(plan.problem, {scenario: plan.scenario, seconds: SECONDS, from: plan.id, name: text.slice(0, 80)});
      setTrial((now) => now && {...now, plan: search});
    } catch (failure) {
      sayFailure(failure);
      setTrial((now) => now && {...now, failure: failure.message});
    }
  };
  const takeBack = async () => {
    try {
      await api.saveProblem(plan.problem, trial.before, trial.sha256);
      if (trial.plan) await api.removePlan(trial.plan.id).catch(() => { /* it stays in the list of plans */ });
      data.setEntry({...plan, current: trial.wasCurrent});
      setTrial(null);
      say(t('directive.takenBack'));
    } catch (failure) {
      sayFailure(failure);
    }
  };
  return {
    give,
    panel: () => trial && html`<${DirectivePanel} view=${data.view} trial=${trial} onBack=${takeBack} onClose=${() => setTrial(null)} />`,
  };
}

function DirectivePanel({view, trial, onBack, onClose}) {
  const {plan, change, failure} = trial;
  return html`<section class="change-panel" role="region" aria-label=${t('directive.title')} aria-live="polite" data-trial=${change ? 'done' : failure ? 'failed' : 'running'}>
    <header class="row"><h3 class="grow">${t('directive.title')}</h3>${!change && !failure && html`<span class="pulse" aria-hidden="true"></span>`}</header>
    <ol class="change-steps">${trial.texts.map((text, i) => html`<li key=${i}>${text}</li>`)}</ol>
    ${failure ? html`<p class="banner bad small">${failure}</p>` : change ? html`<${ChangeFacts} view=${view} change=${change} /><p class="small muted">${t('directive.short', {n: SECONDS})}</p>`
      : html`<p class="small muted">${plan?.state === 'QUEUED' ? t('live.queued', {n: plan.queuePlace ?? 1}) : t('directive.searching', {n: SECONDS})}</p>`}
    <footer class="row wrap"><button type="button" class="button small primary" data-action="open-trial" disabled=${!change} onClick=${() => go('plans/' + plan.id)}>${t('directive.open')}</button>
      <button type="button" class="button small" data-action="take-back" onClick=${onBack}>${t('directive.takeBack')}</button>
      <button type="button" class="button small quiet" onClick=${onClose}>${t('ui.close')}</button></footer></section>`;
}
