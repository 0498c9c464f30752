/** The page of one plan: watched while it is solved, read when it is done. */
import {html, useEffect, useState} from '../html.js';
import {useStore} from '../store.js';
import {t} from '../i18n.js';
import {go} from '../router.js';
import {TopActions} from '../ui/slot.js';
import {useTrail} from '../ui/crumbs.js';
import {usePlan} from './plan-data.js';
import {look, startLook} from './state.js';
import {LiveBar} from './live.js';
import {IndicatorStrip} from './indicators.js';
import {PlanActions} from './plan-actions.js';
import {PlanDesk} from './desk.js';
import {Breaches, Pins} from './change-facts.js';
import {PrintSheet} from './print-sheet.js';
import {useAnswer} from './selected.js';
import {api} from '../api.js';
import {number, signed} from '../format.js';
import {sayFailure} from '../ui/toasts.js';

export function PlanPage({id}) {
  const data = usePlan(id);
  const {entry, view, failure} = data;
  useEffect(() => look.set(startLook), [id]);
  useTrail(entry ? [{text: entry.problemName, href: '#/problems/' + entry.problem}, {text: planTitle(entry)}] : []);
  if (failure) {
    return html`<div class="page"><div class="banner bad" role="alert"><div><b>${failure.title}</b><br />${failure.detail}<br />
      ${failure.status === 0 ? html`<button type="button" class="link" onClick=${data.reload}>${t('ui.again')}</button>` : html`<a href="#/">${t('plan.toProblems')}</a>`}</div></div></div>`;
  }
  if (!entry) return html`<div class="page"><p class="muted">${t('ui.loading')}</p></div>`;
  const unfinished = entry.state === 'RUNNING' || entry.state === 'QUEUED';
  return html`<div class="plan" data-state=${entry.state}>
    <${TopActions}><${PlanActions} data=${data} /></${TopActions}>
    ${unfinished && html`<${LiveBar} data=${data} />`}
    <${PlanNotes} data=${data} />
    ${entry.state === 'DONE' && entry.from && html`<${FromNote} key=${entry.from} entry=${entry} />`}
    ${(view || entry.indicators) && html`<${IndicatorStrip} entry=${entry} view=${view} live=${unfinished ? data.live : null} />`}
    ${view ? html`<${PlanDesk} data=${data} />` : data.reading ? html`<p class="muted reading" role="status">${t('ui.loading')}</p>` : html`<${Waiting} entry=${entry} />`}
    ${view && html`<${PrintSheet} entry=${entry} view=${view} />`}
  </div>`;
}

/** What a plan is called: its own name, else how it was made. */
export function planTitle(entry) {
  return entry.name || t('plan.title.' + entry.kind, {id: entry.id}) + (entry.scenario && entry.scenario !== 'baseline' ? ` · ${entry.scenario}` : '');
}

function Waiting({entry}) {
  const key = entry.state === 'QUEUED' ? 'QUEUED' : entry.state === 'RUNNING' ? 'RUNNING' : 'NOTHING';
  return html`<div class="empty big"><h2>${t(`plan.wait.${key}.title`, {n: entry.queuePlace ?? 0})}</h2><p>${t(`plan.wait.${key}.text`)}</p></div>`;
}

/** What the plan gives and costs beside the one it started from: the price of a change, a pin or a directive. */
function FromNote({entry}) {
  const {value} = useAnswer(() => api.compare(entry.from, entry.id), [entry.from, entry.id]);
  const [closed, setClosed] = useState(false);
  if (!value || closed) return null;
  const {change} = value;
  return html`<div class="banner plan-note note" role="status"><span class="grow">${t('plan.from', {plan: planTitle(value.plans[0]), value: signed(change.value, 1), cost: signed(change.cost), n: number(change.moved.length)})}</span>
    <a href=${`#/compare/${entry.from}/${entry.id}`}>${t('plan.compare')}</a><button type="button" class="link" onClick=${() => setClosed(true)}>${t('ui.close')}</button></div>`;
}

/** Everything a planner must know before reading: failure, an old problem, broken rules, no gain. */
function PlanNotes({data}) {
  const {entry, view} = data;
  const [closed, setClosed] = useState({});
  const selected = useStore(look, (now) => now.dock);
  const notes = [];
  if (entry.state === 'FAILED') notes.push({id: 'failed', kind: 'bad', text: t('plan.failed', {error: entry.error ?? ''})});
  if (entry.state === 'INTERRUPTED') notes.push({id: 'interrupted', kind: 'warn', text: t('plan.interrupted'), open: () => api.resume(entry.id, entry.seconds || 30).then(data.reload, sayFailure), openText: t('plan.goOn')});
  if (entry.state === 'DONE' && !entry.current) notes.push({id: 'old', kind: 'warn', text: t('plan.old')});
  const broken = (view?.plan.rules ?? []).filter((rule) => rule.penalty !== 0 && rule.breaches?.length && HARD.has(rule.rule));
  if (entry.state === 'DONE' && view && !view.plan.feasible) {
    notes.push({id: 'broken', kind: 'bad', text: t('plan.broken', {rules: broken.map((rule) => t('rule.' + rule.rule)).join(', ')}), more: html`<${Breaches} view=${view} rules=${broken} /><${Pins} view=${view} />`, open: selected !== 'rules' && (() => look.set({dock: 'rules'}))});
  }
  const ranked = view?.plan.comparison?.rankedList;
  if (entry.state === 'DONE' && ranked && view.plan.feasible && view.plan.indicators.value <= ranked.value * 1.0001) notes.push({id: 'nogain', kind: 'note', text: t('plan.noGain')});
  if (entry.state === 'DONE' && view && view.assignments.length === 0) notes.push({id: 'empty', kind: 'warn', text: t('plan.empty'), open: () => look.set({dock: 'left'})});
  return notes.filter((note) => !closed[note.id]).map((note) => html`<div key=${note.id} class=${'banner plan-note ' + note.kind} role="status">
    <div class="grow">${note.text}${note.more}</div>
    ${note.open && html`<button type="button" class="link" onClick=${note.open}>${note.openText ?? t('plan.show')}</button>`}
    ${note.id === 'old' && html`<button type="button" class="link" onClick=${() => go('problems/' + entry.problem)}>${t('plan.toProblem')}</button>`}
    <button type="button" class="link" onClick=${() => setClosed({...closed, [note.id]: true})}>${t('ui.close')}</button>
  </div>`);
}

export const HARD = new Set(['CAPABILITY', 'STAGE_ORDER', 'ACCESS', 'HORIZON', 'FUNDS', 'EQUIPMENT', 'SEPARATION', 'CREWS_PER_HAZARD', 'INDEPENDENCE', 'COMMITMENT']);
