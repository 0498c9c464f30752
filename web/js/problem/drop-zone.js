/** Where a planner's own files come in: dragged or chosen. A problem file is kept at once; maps, tables and workbooks are shown first. */
import {html, useState} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {go} from '../router.js';
import {say} from '../ui/toasts.js';
import {FileInput} from '../ui/file-input.js';
import {choose, chooseNone} from '../import/chosen.js';
import {isProblem} from '../import/order.js';
import {draft, mendable} from './draft.js';
import {Findings} from './findings.js';

export function DropZone({onAdded}) {
  const [over, setOver] = useState(false);
  const [state, setState] = useState({});
  const take = async (list) => {
    const files = [...list];
    if (files.length === 0) return;
    const text = files.length === 1 && /\.json$/i.test(files[0].name) ? await files[0].text() : null;
    if (text === null || !isProblem(text)) {
      chooseNone();
      choose(files);
      go('import');
      return;
    }
    setState({busy: files[0].name});
    try {
      const answer = await api.addProblem(text);
      say(t('drop.added', {name: answer.problem.name}));
      onAdded(answer.problem);
    } catch (failure) {
      setState({file: files[0].name, failure, problem: mendable(text)});
    }
  };
  return html`<section class="card drop ${over ? 'over' : ''}" aria-label=${t('drop.title')}
      onDragOver=${(event) => { event.preventDefault(); setOver(true); }} onDragLeave=${() => setOver(false)}
      onDrop=${(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files); }}>
    <svg viewBox="0 0 32 32" aria-hidden="true" class="drop-sign"><path d="M16 21V6M10 12l6-6 6 6" /><path d="M5 20v5a2 2 0 0 0 2 2h18a2 2 0 0 0 2-2v-5" /></svg>
    <h3>${t('drop.title')}</h3>
    <p class="muted small">${t('drop.kinds')}</p>
    <${FileInput} id="problem-file" multiple text=${state.busy ? t('drop.reading', {name: state.busy}) : t('drop.choose')} onFiles=${take} />
    <p class="muted small">${t('drop.private')}</p>
    ${state.failure && html`<div class="drop-result" role="alert">
      <div class="banner bad"><div><b>${t('drop.refused', {name: state.file})}</b><br />${state.failure.findings.length ? t('drop.refusedHelp', {n: state.failure.findings.length}) : state.failure.message}</div></div>
      ${state.problem && state.failure.findings.length > 0 && html`<button type="button" class="button primary" data-action="mend" onClick=${() => { draft.set({name: state.file, problem: state.problem, findings: state.failure.findings}); go('mend'); }}>${t('drop.mend')}</button>`}
      <${Findings} findings=${state.failure.findings} problem=${state.problem} />
    </div>`}
  </section>`;
}
