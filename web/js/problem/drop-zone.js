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
    if (!/\.json$/i.test(file.name)) {
      setState({other: file.name});
      return;
    }
    try {
      const answer = await api.addProblem(await file.text());
      say(t('drop.added', {name: answer.problem.name}));
      onAdded(answer.problem);
    } catch (failure) {
      setState({file: file.name, failure});
    }
  };
  return html`<section class="card drop ${over ? 'over' : ''}" aria-label=${t('drop.title')}
      onDragOver=${(event) => { event.preventDefault(); setOver(true); }} onDragLeave=${() => setOver(false)}
      onDrop=${(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files[0]); }}>
    <svg viewBox="0 0 32 32" aria-hidden="true" class="drop-sign"><path d="M16 21V6M10 12l6-6 6 6" /><path d="M5 20v5a2 2 0 0 0 2 2h18a2 2 0 0 0 2-2v-5" /></svg>
    <h3>${t('drop.title')}</h3>
    <p class="muted small">${t('drop.kinds')}</p>
    <input ref=${input} id="problem-file" class="visually-hidden" type="file" onChange=${(event) => take(event.target.files[0])} />
    <label for="problem-file" class="button">${state.busy ? t('drop.reading', {name: state.busy}) : t('drop.choose')}</label>
    <p class="muted small">${t('drop.private')}</p>
    ${state.failure && html`<div class="drop-result" role="alert">
      <div class="banner bad"><div><b>${t('drop.refused', {name: state.file})}</b><br />${state.failure.findings.length ? t('drop.refusedHelp', {n: state.failure.findings.length}) : state.failure.message}</div></div>
      <${Findings} findings=${state.failure.findings} />
    </div>`}
    ${state.other && html`<div class="drop-result" role="alert"><div class="banner warn"><div>${t('drop.other', {name: state.other})}<br /><code class="mono">./clearance import ${/\.xlsx$/i.test(state.other) ? state.other : '--hazards ' + state.other + ' --start 2026-11-30'} --out problem.json</code></div></div></div>`}
  </section>`;
}
