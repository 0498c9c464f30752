/** A scenario in a form: its name, what it builds on, and its changes, kept in the problem. What the program refuses is told here, and nothing is lost. */
import {html, useState} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {Dialog} from '../ui/dialog.js';
import {Findings} from '../problem/findings.js';
import {KINDS, withScenario} from './changes.js';
import {ChangeForm} from './change-form.js';

/**
 * @param scenario what is edited; its id is not in the problem yet where it is new
 * @param onSaved  told of the answer of the server and the problem as it is now
 */
export function ScenarioDialog({problem, entry, scenario, onSaved, onClose}) {
  const [now, setNow] = useState(scenario);
  const [failure, setFailure] = useState(null);
  const [busy, setBusy] = useState(false);
  const others = (problem.scenarios ?? []).filter((one) => one.id !== scenario.id);
  const changes = now.changes ?? [];
  const set = (patch) => setNow((before) => ({...before, ...patch}));
  const before = (i) => withScenario(problem, {...now, changes: changes.slice(0, i)});
  const save = async () => {
    setBusy(true);
    const kept = {id: now.id, name: now.name.trim() || now.id, ...(now.basedOn ? {basedOn: now.basedOn} : {}), changes};
    const list = problem.scenarios ?? [];
    const next = {...problem, scenarios: list.some((one) => one.id === kept.id) ? list.map((one) => (one.id === kept.id ? kept : one)) : [...list, kept]};
    try {
      onSaved(await api.saveProblem(entry.id, next, entry.sha256), next, kept);
    } catch (refused) {
      setFailure(refused);
      setBusy(false);
    }
  };
  return html`<${Dialog} wide=${true} title=${t(problem.scenarios?.some((one) => one.id === scenario.id) ? 'scenario.edit' : 'scenario.new')} onClose=${onClose}
      footer=${html`<button type="button" class="button" onClick=${onClose}>${t('ui.cancel')}</button><button type="button" class="button primary" data-action="save-scenario" disabled=${busy || changes.length === 0 && !now.basedOn} onClick=${save}>${t('scenario.save')}</button>`}>
    <div class="stack scenario-form">
      <div class="change-fields">
        <label class="field wide-field"><span>${t('scenario.name')}</span><input class="input" data-field="scenario-name" placeholder=${t('scenario.namePlaceholder')} value=${now.name} onInput=${(event) => set({name: event.target.value})} /></label>
        <label class="field"><span>${t('scenario.basedOn')}</span><select class="input" data-field="based-on" value=${now.basedOn ?? ''} onChange=${(event) => set({basedOn: event.target.value || undefined})}>
          <option value="">${t('solve.baseline')}</option>${others.map((one) => html`<option key=${one.id} value=${one.id}>${one.name || one.id}</option>`)}</select></label>
      </div>
      ${failure && html`<div role="alert" class="stack tight"><div class="banner bad">${failure.status === 409 ? t('scenario.conflict') : failure.message}</div><${Findings} findings=${failure.findings} /></div>`}
      <ol class="changes">${changes.map((change, i) => html`<${ChangeForm} key=${i + Object.keys(change)[0]} change=${change} problem=${before(i)} onChange=${(next) => set({changes: changes.map((one, at) => (at === i ? next : one))})}
        onRemove=${() => set({changes: changes.filter((_, at) => at !== i)})} />`)}</ol>
      ${changes.length === 0 && html`<p class="muted">${t('scenario.noChanges')}</p>`}
      <div class="add-change" role="group" aria-label=${t('scenario.addChange')}><h4>${t('scenario.addChange')}</h4>
        ${['money', 'means', 'facts'].map((group) => html`<div key=${group} class="row wrap"><span class="muted small kind-group">${t('scenario.group.' + group)}</span>${KINDS.filter((kind) => kind.group === group && kind.ready(before(changes.length))).map((kind) => html`<button key=${kind.id} type="button" class="button small"
          data-add=${kind.id} onClick=${() => set({changes: [...changes, {[kind.id]: kind.fresh(before(changes.length))}]})}>${t('scenario.kind.' + kind.id)}</button>`)}</div>`)}</div>
    </div>
  </${Dialog}>`;
}
