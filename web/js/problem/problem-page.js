/** One problem: its plans, its findings, and solving it. */
import {html, useEffect, useState} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {go} from '../router.js';
import {day, parseTime, moment, number, compact, percent} from '../format.js';
import {sayFailure, say} from '../ui/toasts.js';
import {useTrail} from '../ui/crumbs.js';
import {Tabs} from '../ui/tabs.js';
import {TopActions} from '../ui/slot.js';
import {planTitle} from '../plan/plan-page.js';
import {turnText} from '../plan/live.js';
import {SolveDialog} from './solve-dialog.js';
import {Findings} from './findings.js';
import {Editor} from './editor.js';
import {WeekCycle} from './week-cycle.js';
import {ScenariosTab} from '../compare/scenarios-tab.js';

export function ProblemPage({id, tab}) {
  const [state, setState] = useState({});
  const [plans, setPlans] = useState([]);
  const [solving, setSolving] = useState(false);
  const load = () => {
    api.problem(id).then((answer) => setState(answer), (failure) => setState({failure}));
    loadPlans();
  };
  const loadPlans = () => api.plans(id).then(setPlans, () => { /* the next look tries again */ });
  useEffect(() => {
    load();
    const again = setInterval(loadPlans, 3000);
    return () => clearInterval(again);
  }, [id]);
  useTrail(state.entry ? [{text: state.entry.name}] : []);
  if (state.failure) return html`<div class="page"><div class="banner bad" role="alert"><div>${state.failure.message}<br /><a href="#/">${t('plan.toProblems')}</a></div></div></div>`;
  if (!state.entry) return html`<div class="page"><p class="muted">${t('ui.loading')}</p></div>`;
  const {entry, problem, findings} = state;
  const open = tab || 'plans';
  const copy = async () => {
    try {
      const answer = await api.copyProblem(id, t('problem.copyName', {name: entry.name}));
      say(t('problem.copied', {name: answer.problem.name}));
      go('problems/' + answer.problem.id);
    } catch (failure) {
      sayFailure(failure);
    }
  };
  return html`<div class=${'page problem' + (['data', 'compare', 'week'].includes(open) ? ' broad' : '')}>
    <${TopActions}><button type="button" class="button small primary" data-action="solve" disabled=${entry.errors > 0} onClick=${() => setSolving(true)}>${t('problem.solve')}</button>
      <button type="button" class="button small" data-action="add-files" onClick=${() => go('import/' + id)}>${t('problem.addFiles')}</button>
      <button type="button" class="button small" onClick=${copy}>${t('problem.copy')}</button></${TopActions}>
    <div class="page-head"><div><h1>${entry.name}</h1>${open === 'plans' && html`<p class="muted">${entry.description || problem.description}</p>`}</div></div>
    <${Tabs} label=${entry.name} open=${open} onOpen=${(next) => go(`problems/${id}/${next}`)} tabs=${[
      {id: 'plans', text: t('problem.plans'), count: plans.length},
      {id: 'data', text: t('edit.title')},
      {id: 'compare', text: t('scenario.title'), count: (problem.scenarios ?? []).length},
      {id: 'week', text: t('cycle.title')},
      {id: 'findings', text: t('problem.findings'), count: findings.length},
    ]} />
    ${open === 'plans' && html`<${PlanList} plans=${plans} onChange=${loadPlans} onSolve=${() => setSolving(true)} />`}
    ${open === 'data' && html`<${Editor} entry=${entry} problem=${problem} save=${(value, sha256) => api.saveProblem(id, value, sha256)} onSaved=${(answer, kept) => setState((now) => ({...now, entry: answer.problem, problem: kept, findings: answer.findings}))} />`}
    ${open === 'compare' && html`<${ScenariosTab} id=${id} entry=${entry} problem=${problem} onSaved=${(answer, next) => setState((now) => ({...now, entry: answer.problem, problem: next, findings: answer.findings}))} />`}
    ${open === 'week' && html`<${WeekCycle} id=${id} entry=${entry} problem=${problem} onChange=${load} />`}
    ${open === 'findings' && (findings.length ? html`<div class="card pad"><${Findings} findings=${findings} problem=${problem} /></div>` : html`<div class="card empty"><h3>${t('problem.noFindings')}</h3></div>`)}
    ${solving && html`<${SolveDialog} problem=${id} scenarios=${problem.scenarios ?? []} onClose=${() => setSolving(false)} />`}
  </div>`;
}

function PlanList({plans, onChange, onSolve}) {
  if (plans.length === 0) return html`<div class="card empty"><h3>${t('problem.noPlans')}</h3><p>${t('problem.noPlansHelp')}</p><button type="button" class="button primary" onClick=${onSolve}>${t('problem.solve')}</button></div>`;
  const remove = async (plan) => {
    try {
      await api.removePlan(plan.id);
      onChange();
    } catch (failure) {
      sayFailure(failure);
    }
  };
  return html`<div class="card"><table class="grid plan-list"><thead><tr><th>${t('plans.plan')}</th><th>${t('plans.state')}</th><th>${t('plans.scenario')}</th><th>${t('plans.made')}</th>
      <th class="num">${t('figure.value')}</th><th class="num">${t('figure.riskRemovedShare')}</th><th class="num">${t('figure.peopleReady')}</th><th></th></tr></thead>
    <tbody>${plans.map((plan) => html`<tr key=${plan.id}><td><a href=${'#/plans/' + plan.id}><b>${planTitle(plan)}</b></a> ${plan.version && html`<span class="chip good">${t('problems.published', {n: plan.version})}</span>`}</td>
      <td><span class=${'chip ' + ({DONE: plan.feasible === false ? 'bad' : 'good', RUNNING: 'accent', QUEUED: 'note', FAILED: 'bad', INTERRUPTED: 'warn'}[plan.state] ?? '')}>${t('plans.' + plan.state, {n: plan.queuePlace ?? 0})}</span> ${!plan.current && html`<span class="chip warn">${t('plans.old')}</span>`}${plan.turn && html`<div class="small muted">${turnText(plan.turn)}</div>`}</td>
      <td>${plan.scenario}</td><td>${moment(parseTime(plan.createdAt))}</td>
      <td class="num">${plan.indicators ? compact(plan.indicators.value) : '–'}</td><td class="num">${plan.indicators ? percent(plan.indicators.riskRemovedShare, 1) : '–'}</td><td class="num">${plan.indicators ? number(plan.indicators.peopleReady) : '–'}</td>
      <td class="num"><button type="button" class="button small quiet danger" onClick=${() => remove(plan)}>${t('ui.remove')}</button></td></tr>`)}</tbody></table></div>`;
}
