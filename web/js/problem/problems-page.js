/** The first page: samples and own problems, each one click from a plan. */
import {html, useEffect, useState} from '../html.js';
import {api} from '../api.js';
import {go} from '../router.js';
import {t} from '../i18n.js';
import {day, parseTime, moment, number} from '../format.js';
import {sayFailure, say} from '../ui/toasts.js';
import {useTrail} from '../ui/crumbs.js';
import {DropZone} from './drop-zone.js';
import {Guide} from './guide.js';
import {nextMonday} from '../import/order.js';

export const SECONDS = 30;

export function ProblemsPage() {
  const [problems, setProblems] = useState(null);
  const [failure, setFailure] = useState(null);
  useTrail([]);
  const load = () => api.problems().then((list) => { setProblems(list); setFailure(null); }, setFailure);
  useEffect(() => {
    load();
    const again = setInterval(load, 5000);
    return () => clearInterval(again);
  }, []);
  return html`<div class="page problems">
    <div class="page-head"><div><h1>${t('problems.title')}</h1><p class="muted">${t('problems.lead')}</p></div></div>
    <${Guide} sample=${problems?.find((entry) => entry.sample)} />
    ${failure && html`<div class="banner bad" role="alert"><span>${failure.message}</span><button type="button" class="link" onClick=${load}>${t('ui.again')}</button></div>`}
    <div class="problems-grid">
      <div class="stack">
        ${problems === null && !failure && html`<p class="muted">${t('ui.loading')}</p>`}
        ${problems?.length === 0 && html`<div class="card empty"><h3>${t('problems.none')}</h3><p>${t('problems.noneHelp')}</p></div>`}
        ${problems?.map((entry) => html`<${ProblemCard} key=${entry.id} entry=${entry} onChange=${load} />`)}
      </div>
      <aside class="stack"><${DropZone} onAdded=${(entry) => go('problems/' + entry.id)} /><button type="button" class="button" data-action="new" onClick=${begin}>${t('problems.new')}</button></aside>
    </div>
  </div>`;
}

/** A new problem with nothing in it but a start on the next Monday. */
async function begin() {
  try {
    const {problem} = await api.addProblem(JSON.stringify({format: 1, name: t('problems.newName'), calendar: {start: nextMonday()}, hazardAreas: [], crews: []}));
    go(`problems/${problem.id}/data`);
  } catch (failure) {
    sayFailure(failure);
  }
}

function ProblemCard({entry, onChange}) {
  const [busy, setBusy] = useState(false);
  const solve = async () => {
    setBusy(true);
    try {
      const plan = await api.solve(entry.id, {seconds: SECONDS});
      go('plans/' + plan.id);
    } catch (failure) {
      setBusy(false);
      sayFailure(failure);
    }
  };
  const remove = async () => {
    if (!confirm(t('problems.removeSure', {name: entry.name}))) return;
    try {
      await api.removeProblem(entry.id);
      say(t('problems.removed', {name: entry.name}));
      onChange();
    } catch (failure) {
      sayFailure(failure);
    }
  };
  const facts = [[entry.hazardAreas, 'problems.hazards'], [entry.crews, 'problems.crews'], [entry.communities, 'problems.villages'], [entry.weeks, 'problems.weeks']];
  return html`<article class="card problem-card" data-problem=${entry.id}>
    <div class="problem-main">
      <div class="row wrap"><h3><a href=${'#/problems/' + entry.id}>${entry.name}</a></h3>
        ${entry.sample && html`<span class="chip note">${t('problems.sample')}</span>`}
        ${entry.publishedVersion && html`<span class="chip good">${t('problems.published', {n: entry.publishedVersion})}</span>`}
        ${entry.errors > 0 && html`<a class="chip bad" href=${`#/problems/${entry.id}/findings`}>${t('problems.errors', {n: entry.errors})}</a>`}
        ${entry.warnings > 0 && html`<a class="chip warn" href=${`#/problems/${entry.id}/findings`}>${t('problems.warnings', {n: entry.warnings})}</a>`}
      </div>
      <dl class="facts">${facts.map(([n, key]) => html`<div key=${key}><dd>${number(n)}</dd><dt>${t(key, {n})}</dt></div>`)}
        <div><dd>${day(parseTime(entry.start))}</dd><dt>${t('problems.start')}</dt></div></dl>
      <p class="muted small">${t('problems.changed', {when: moment(parseTime(entry.changedAt))})}</p>
    </div>
    <div class="problem-actions">
      <button type="button" class="button primary" data-action="solve" disabled=${busy || entry.errors > 0} onClick=${solve}>${busy ? t('problems.starting') : t('problems.solve')}</button>
      ${entry.latestPlan && html`<a class="button" data-action="open-plan" href=${'#/plans/' + entry.latestPlan}>${t('problems.openPlan')}</a>`}
      <a class="button" href=${'#/problems/' + entry.id}>${t('problems.open')}</a>
      ${!entry.sample && html`<button type="button" class="button quiet danger small" onClick=${remove}>${t('ui.remove')}</button>`}
    </div>
  </article>`;
}
