/** Scenarios of a problem: build them, pick some, compare them, and find earlier comparisons again. */
import {html, useEffect, useState} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {go} from '../router.js';
import {moment, number, parseTime} from '../format.js';
import {freshId} from '../problem/fields.js';
import {sayFailure} from '../ui/toasts.js';
import {changeWords, withScenario} from './changes.js';
import {ScenarioDialog} from './scenario-dialog.js';

const EFFORTS = [1, 5, 20];
const WAIT = 150;
const LOOK_EVERY = 2000;

export function ScenariosTab({id, entry, problem, onSaved}) {
  const scenarios = problem.scenarios ?? [];
  const [left, setLeft] = useState([]);
  const [edited, setEdited] = useState(null);
  const [failure, setFailure] = useState(null);
  const chosen = scenarios.filter((one) => !left.includes(one.id));
  const fresh = () => setEdited({id: freshId('scenario-', scenarios), name: '', changes: []});
  const copy = (one) => setEdited({...one, id: freshId('scenario-', scenarios), name: t('problem.copyName', {name: one.name || one.id})});
  const remove = async (one) => {
    try {
      const next = {...problem, scenarios: scenarios.filter((other) => other.id !== one.id)};
      onSaved(await api.saveProblem(id, next, entry.sha256), next);
      setFailure(null);
    } catch (refused) {
      setFailure(refused);
    }
  };
  const toggle = (one, on) => setLeft(on ? left.filter((other) => other !== one) : [...left, one]);
  return html`<div class="scenarios">
    <section class="card pad" aria-label=${t('scenario.title')}>
      <div class="row"><h3 class="grow">${t('scenario.title')}</h3><button type="button" class="button small" data-action="new-scenario" onClick=${fresh}>${t('scenario.new')}</button></div>
      ${failure && html`<div class="banner bad" role="alert">${failure.message}</div>`}
      <ul class="scenario-list">
        <li><label class="check"><input type="checkbox" checked disabled /><b>${t('solve.baseline')}</b></label><p class="muted small">${t('scenario.baselineHelp')}</p></li>
        ${scenarios.map((one) => html`<li key=${one.id} data-scenario=${one.id}>
          <div class="row"><label class="check grow"><input type="checkbox" checked=${!left.includes(one.id)} onChange=${(event) => toggle(one.id, event.target.checked)} /><b>${one.name || one.id}</b></label>
            <button type="button" class="button small quiet" data-action="edit-scenario" onClick=${() => setEdited(one)}>${t('scenario.change')}</button><button type="button" class="button small quiet" onClick=${() => copy(one)}>${t('problem.copy')}</button>
            <button type="button" class="button small quiet danger" onClick=${() => remove(one)}>${t('ui.remove')}</button></div>
          <${Words} scenario=${one} problem=${problem} /></li>`)}
      </ul>
      ${scenarios.length === 0 && html`<div class="empty"><h3>${t('scenario.none')}</h3><p>${t('scenario.noneHelp')}</p></div>`}
    </section>
    <div class="stack">
      <${Order} id=${id} chosen=${chosen.map((one) => one.id)} all=${chosen.length === scenarios.length} sha256=${entry.sha256} money=${(problem.funds ?? []).length > 0} />
      <${Earlier} id=${id} />
    </div>
    ${edited && html`<${ScenarioDialog} problem=${problem} entry=${entry} scenario=${edited} onClose=${() => setEdited(null)} onSaved=${(answer, next) => { setEdited(null); onSaved(answer, next); }} />`}
  </div>`;
}

const MOST_WORDS = 4;

/** What a scenario changes; long lists are cut. */
export function Words({scenario, problem}) {
  const known = withScenario(problem, scenario);
  const base = (problem.scenarios ?? []).find((one) => one.id === scenario.basedOn);
  const words = [...(base ? [t('scenario.as', {name: base.name || base.id})] : []), ...(scenario.changes ?? []).map((change) => changeWords(change, {...known, funds: [...(problem.funds ?? []), ...(known.funds ?? [])], crews: [...(problem.crews ?? []), ...(known.crews ?? [])]}))];
  const more = words.length - MOST_WORDS;
  return html`<p class="muted small">${words.slice(0, more > 1 ? MOST_WORDS : words.length).join(' · ')}${more > 1 ? ' · ' + t('change.more', {n: more}) : ''}</p>`;
}

/** What to find out, how hard to search, how long that will take, and the button. */
function Order({id, chosen, all, sha256, money}) {
  const [seconds, setSeconds] = useState(5);
  const [parts, setParts] = useState({frontier: true, limits: true, help: true});
  const [estimate, setEstimate] = useState(null);
  const [busy, setBusy] = useState(false);
  const order = {scenarios: all || chosen.length === 0 ? (all ? [] : ['baseline']) : chosen, seconds: Number(seconds), limits: parts.limits, ...(parts.frontier && money ? {} : {budgets: []}), ...(parts.help ? {} : {help: 0})};
  const key = JSON.stringify(order) + sha256;
  useEffect(() => {
    let alive = true;
    const timer = setTimeout(() => api.estimateComparison(id, order).then((answer) => alive && setEstimate(answer), () => alive && setEstimate(null)), WAIT);
    return () => { alive = false; clearTimeout(timer); };
  }, [key]);
  const run = async () => {
    setBusy(true);
    try {
      go('comparisons/' + (await api.orderComparison(id, order)).id);
    } catch (failure) {
      setBusy(false);
      sayFailure(failure);
    }
  };
  const check = (part, able = true) => html`<label class="check"><input type="checkbox" data-part=${part} checked=${parts[part] && able} disabled=${!able} onChange=${(event) => setParts({...parts, [part]: event.target.checked})} />${t('comparison.part.' + part)}</label>`;
  return html`<section class="card pad stack" aria-label=${t('comparison.order')}>
    <h3>${t('comparison.order')}</h3>
    <p class="muted small">${t('comparison.lead')}</p>
    <div class="stack tight">${check('frontier', money)}${check('limits')}${check('help')}</div>
    <div class="field"><span>${t('comparison.seconds')}</span><div class="row wrap"><div class="segmented" role="group" aria-label=${t('comparison.seconds')}>${EFFORTS.map((time) => html`<button type="button" key=${time} aria-pressed=${Number(seconds) === time} onClick=${() => setSeconds(time)}>${t('solve.s', {n: time})}</button>`)}</div>
      <input class="input small" type="number" min="0.1" max="3600" step="0.5" data-field="seconds" aria-label=${t('comparison.seconds')} value=${seconds} onInput=${(event) => event.target.valueAsNumber >= 0.1 && setSeconds(event.target.value)} /></div></div>
    <div class="row wrap"><button type="button" class="button primary" data-action="compare-now" disabled=${busy} onClick=${run}>${t('comparison.run')}</button>
      <span class="muted small" data-estimate>${estimate && t('comparison.estimate', {n: number(estimate.searches), time: about(estimate.seconds)})}</span></div>
  </section>`;
}

/** A span of time as people say it. */
export function about(seconds) {
  if (seconds === null || seconds === undefined) return '?';
  return seconds < 90 ? t('comparison.aboutSeconds', {n: Math.ceil(seconds)}) : t('comparison.aboutMinutes', {n: Math.ceil(seconds / 60)});
}

function Earlier({id}) {
  const [list, setList] = useState(null);
  const load = () => api.comparisons(id).then(setList, () => { /* the next look tries again */ });
  useEffect(() => {
    load();
    const again = setInterval(load, LOOK_EVERY);
    return () => clearInterval(again);
  }, [id]);
  if (!list?.length) return null;
  const remove = async (one) => {
    try {
      await api.removeComparison(one.id);
    } catch (failure) {
      sayFailure(failure);
    }
    load();
  };
  return html`<section class="card pad" aria-label=${t('comparison.earlier')}><h3>${t('comparison.earlier')}</h3>
    <table class="grid"><tbody>${list.map((one) => html`<tr key=${one.id} data-comparison=${one.id}><td><a href=${'#/comparisons/' + one.id}>${one.name || t('comparison.number', {id: one.id})}</a></td>
      <td>${moment(parseTime(one.createdAt))}</td><td><${JobState} job=${one} /></td><td class="num"><button type="button" class="button small quiet danger" onClick=${() => remove(one)}>${t('ui.remove')}</button></td></tr>`)}</tbody></table></section>`;
}

/** Where the making of a comparison stands. */
export function JobState({job}) {
  const tone = {DONE: 'good', RUNNING: 'accent', QUEUED: 'note', FAILED: 'bad', INTERRUPTED: 'warn'}[job.state] ?? '';
  const text = job.state === 'RUNNING' && job.progress.total ? t('comparison.progress', {done: job.progress.done, total: job.progress.total}) : t('plans.' + job.state, {n: job.queuePlace ?? 0});
  return html`<span class=${'chip ' + tone}>${text}</span> ${job.stopped && html`<span class="chip warn">${t('comparison.stopped')}</span>`} ${!job.current && html`<span class="chip warn">${t('plans.old')}</span>`}`;
}
