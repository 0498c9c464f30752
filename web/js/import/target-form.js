/** Where the records go: a new problem, or one that is there. */
import {html, useEffect, useState} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';

export function TargetForm({target, suggested, whole, ready, busy, missing, onChange, onKeep}) {
  const [problems, setProblems] = useState([]);
  useEffect(() => {
    api.problems().then(setProblems, () => { /* a new problem can still be made */ });
  }, []);
  const set = (patch) => onChange({...target, ...patch});
  const into = Boolean(target.into);
  return html`<section class="card pad stack" aria-label=${t('import.target')}><h3>${t('import.target')}</h3>
    ${!whole && html`<div class="segmented" role="group" aria-label=${t('import.target')}><button type="button" aria-pressed=${!into} onClick=${() => set({into: ''})}>${t('import.new')}</button>
      <button type="button" aria-pressed=${into} disabled=${problems.length === 0} onClick=${() => set({into: target.into || problems[0].id})}>${t('import.into')}</button></div>`}
    ${whole ? '' : into ? html`<label class="field"><span>${t('import.problem')}</span><select class="input" value=${target.into} onChange=${(event) => set({into: event.target.value})}>${problems.map((one) => html`<option key=${one.id} value=${one.id}>${one.name}</option>`)}</select></label>
      <label class="check"><input type="checkbox" checked=${target.replace} onChange=${(event) => set({replace: event.target.checked})} />${t('import.replace')}</label>`
      : html`<div class="import-new"><label class="field"><span>${t('field.name')}</span><input class="input" data-field="name" value=${target.name} placeholder=${suggested} onInput=${(event) => set({name: event.target.value})} /></label>
        <label class="field"><span>${t('field.start')}</span><input class="input" type="date" data-field="start" value=${target.start} onChange=${(event) => event.target.value && set({start: event.target.value})} /></label>
        <label class="field"><span>${t('field.weeks')}</span><input class="input" type="number" min="1" max="520" data-field="weeks" value=${target.weeks} onChange=${(event) => event.target.value > 0 && set({weeks: event.target.value})} /></label></div>`}
    <div class="row wrap"><button type="button" class="button primary" data-action="import" disabled=${!ready || busy} onClick=${onKeep}>${t(into ? 'import.keepInto' : 'import.keep')}</button>
      ${!ready && html`<span class="small muted grow">${missing.length ? t('import.notYetLacking') : t('import.notYet')}</span>`}</div></section>`;
}
