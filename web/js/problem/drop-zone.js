/** Where a planner's own file comes in: dragged or chosen. What is wrong with it is shown with its place, all at once. */
import {html, useRef, useState} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {say} from '../ui/toasts.js';
import {Findings} from './findings.js';

export function DropZone({onAdded}) {
  const [over, setOver] = useState(false);
  const [state, setState] = useState({});
  const input = useRef(null);
  const take = async (file) => {
    if (!file) return;
    setState({busy: file.name});
    try {
      const json = /\.json$/i.test(file.name);
      if (json) {
        const text = await file.text();
        const answer = await api.addProblem(text);
        say(t('drop.added', {name: answer.problem.name}));
        onAdded(answer.problem);
        return;
      }
      const draft = await api.importFile(file.name, file);
      setState({file: file.name, findings: draft.findings, mapping: draft.mapping, draft: draft.problem});
    } catch (failure) {
      setState({file: file.name, failure, text: await file.text().catch(() => '')});
    }
  };
  const keep = async () => {
    try {
      const answer = await api.addProblem(JSON.stringify(state.draft), state.file);
      onAdded(answer.problem);
    } catch (failure) {
      setState({...state, failure});
    }
  };
  return html`<section class="card drop ${over ? 'over' : ''}" aria-label=${t('drop.title')}
      onDragOver=${(event) => { event.preventDefault(); setOver(true); }} onDragLeave=${() => setOver(false)}
      onDrop=${(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files[0]); }}>
    <svg viewBox="0 0 32 32" aria-hidden="true" class="drop-sign"><path d="M16 21V6M10 12l6-6 6 6" /><path d="M5 20v5a2 2 0 0 0 2 2h18a2 2 0 0 0 2-2v-5" /></svg>
    <h3>${t('drop.title')}</h3>
    <p class="muted small">${t('drop.kinds')}</p>
    <input ref=${input} id="problem-file" class="visually-hidden" type="file" accept=".json,.geojson,.csv,.xlsx,.zip" onChange=${(event) => take(event.target.files[0])} />
    <label for="problem-file" class="button">${state.busy ? t('drop.reading', {name: state.busy}) : t('drop.choose')}</label>
    <p class="muted small">${t('drop.private')}</p>
    ${state.failure && html`<div class="drop-result" role="alert">
      <div class="banner bad"><div><b>${t('drop.refused', {name: state.file})}</b><br />${state.failure.findings.length ? t('drop.refusedHelp', {n: state.failure.findings.length}) : state.failure.message}</div></div>
      <${Findings} findings=${state.failure.findings} />
    </div>`}
    ${state.draft && html`<div class="drop-result">
      <div class="banner good"><div>${t('drop.draft', {n: state.draft.hazardAreas?.length ?? 0, name: state.file})}</div></div>
      ${state.mapping?.length > 0 && html`<${Mapping} mapping=${state.mapping} />`}
      <${Findings} findings=${state.findings ?? []} />
      <button type="button" class="button primary" onClick=${keep}>${t('drop.keep')}</button>
    </div>`}
    ${state.findings && !state.draft && !state.failure && html`<div class="drop-result"><div class="banner bad"><div>${t('drop.nothing', {name: state.file})}</div></div><${Findings} findings=${state.findings} /></div>`}
  </section>`;
}

/** Which column of the file became which field. */
function Mapping({mapping}) {
  return html`<details><summary>${t('drop.mapping')}</summary><ul class="mapping">${mapping.map((line) => html`<li>${typeof line === 'string' ? line : Object.values(line).join(' → ')}</li>`)}</ul></details>`;
}
