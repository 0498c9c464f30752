/**
 * Bringing in maps, tables and workbooks: what each file is, which column is which field, what becomes of each record, and the map of it, before anything
 * is kept. Every change is tried at once on the server of this machine.
 */
import {html, useEffect, useMemo, useRef, useState} from '../html.js';
import {api} from '../api.js';
import {useStore} from '../store.js';
import {t} from '../i18n.js';
import {go} from '../router.js';
import {say} from '../ui/toasts.js';
import {useTrail} from '../ui/crumbs.js';
import {FileInput} from '../ui/file-input.js';
import {Findings} from '../problem/findings.js';
import {chosen, choose, chooseNone} from './chosen.js';
import {keyOf, withKind, replaced, lacking, orderOf, nextMonday} from './order.js';
import {SourceCard} from './source-card.js';
import {TargetForm} from './target-form.js';
import {ImportOutcome} from './import-outcome.js';

/** Milliseconds of rest after which a change is tried. */
const REST = 250;

export function ImportPage({into}) {
  const files = useStore(chosen, (now) => now.files);
  const [edit, setEdit] = useState(() => ({sources: null, encoding: '', target: {into, replace: false, name: '', start: nextMonday(), weeks: 26}}));
  const [lists, setLists] = useState([]);
  const trial = useTrial(files, edit);
  useTrail([{text: t('import.title')}]);
  useEffect(() => {
    api.importFields().then((answer) => setLists(answer.lists), () => { /* the trial says what is wrong */ });
  }, []);
  const {answer, failure, busy} = trial;
  const parts = answer?.parts ?? [];
  const sources = useMemo(() => merged(edit.sources, answer?.sources ?? []), [edit.sources, answer]);
  const fieldsOf = (source) => lists.find((one) => one.list === source?.list)?.fields ?? [];
  const missing = sources.flatMap((source) => lacking(source, fieldsOf(source)).map((field) => ({source, field})));
  const findings = (failure?.findings ?? answer?.findings ?? []).filter((finding) => finding.code !== 'missing-column').map(worded);
  const ready = Boolean(answer?.problem) && !busy && missing.length === 0;
  const keep = async () => {
    const kept = await trial.keep();
    if (!kept) return;
    chooseNone();
    say(t(edit.target.into ? 'import.added' : 'import.made', {name: kept.name}));
    go(`problems/${kept.id}/data`);
  };
  if (files.length === 0) return html`<div class="page"><div class="page-head"><div><h1>${t('import.title')}</h1><p class="muted">${t('import.lead')}</p></div></div><${DropArea} big /></div>`;
  return html`<div class="page broad import" aria-busy=${busy}>
    <div class="page-head"><div class="grow"><h1>${t('import.title')}</h1><p class="muted">${t('import.lead')}</p></div>
      <button type="button" class="button" onClick=${() => { chooseNone(); go(''); }}>${t('ui.cancel')}</button></div>
    <div class="import-grid">
      <div class="stack">
        ${failure && !failure.findings.length && html`<div class="banner bad" role="alert">${failure.message}</div>`}
        ${findings.length > 0 && html`<div class="card pad" role="alert"><${Findings} findings=${findings} /></div>`}
        ${parts.some((part) => part.problem) && html`<div class="banner note">${t('import.whole')}</div>`}
        ${parts.filter((part) => !part.problem).map((part) => {
          const source = sources.find((one) => keyOf(one) === keyOf(part));
          return html`<${SourceCard} key=${keyOf(part)} part=${part} source=${source} fields=${fieldsOf(source)} findings=${findings.filter((finding) => finding.value === keyOf(part))}
            columns=${answer.sources.find((one) => keyOf(one) === keyOf(part))?.columns ?? []} lacking=${missing.filter((one) => one.source === source).map((one) => one.field)}
            onKind=${(kind) => setEdit((now) => ({...now, sources: withKind(sources, part, kind)}))} onChange=${(next) => setEdit((now) => ({...now, sources: replaced(sources, next)}))} />`;
        })}
        ${!answer && !failure && html`<p class="muted">${t('drop.reading', {name: files.map((file) => file.name).join(', ')})}</p>`}
        <${DropArea} encoding=${edit.encoding} onEncoding=${(encoding) => setEdit((now) => ({...now, encoding}))} />
      </div>
      <div class="stack import-side">
        <${TargetForm} target=${edit.target} suggested=${files[0].name.replace(/\.[^.]*$/, '')} onChange=${(target) => setEdit((now) => ({...now, target}))} ready=${ready} busy=${trial.keeping} missing=${missing} onKeep=${keep} whole=${parts.some((part) => part.problem)} />
        ${answer && html`<${ImportOutcome} answer=${answer} />`}
      </div>
    </div></div>`;
}

function DropArea({big = false, encoding, onEncoding}) {
  const [over, setOver] = useState(false);
  return html`<section class=${'card drop' + (over ? ' over' : '') + (big ? ' big' : '')} aria-label=${t('import.more')} onDragOver=${(event) => { event.preventDefault(); setOver(true); }} onDragLeave=${() => setOver(false)}
      onDrop=${(event) => { event.preventDefault(); setOver(false); choose(event.dataTransfer.files); }}>
    <p class="muted small">${t('import.kinds')}</p>
    <div class="row wrap"><${FileInput} id="import-files" multiple text=${t(big ? 'drop.choose' : 'import.more')} onFiles=${choose} />
      ${onEncoding && html`<label class="row small"><span>${t('import.encoding')}</span><select class="input small" value=${encoding} onChange=${(event) => onEncoding(event.target.value)}>
        <option value="">${t('import.encodingGuess')}</option>${['windows-1251', 'windows-1252', 'windows-1254', 'IBM866'].map((name) => html`<option key=${name} value=${name}>${name}</option>`)}</select></label>`}</div>
    <p class="muted small">${t('drop.private')}</p></section>`;
}

/** What is chosen, with the mapping the server took where the planner has set none. */
function merged(edited, used) {
  if (!edited) return used;
  return edited.map((source) => (source.mapping ? source : {...source, mapping: used.find((one) => keyOf(one) === keyOf(source) && one.list === source.list && Boolean(one.points) === Boolean(source.points))?.mapping}));
}

/** A finding with what to do on this page, where the general remedy speaks of the command line. */
function worded(finding) {
  const key = 'import.remedy.' + finding.code;
  return t(key) === key ? finding : {...finding, remedy: t(key)};
}

/** Tries the import after every change; answers that come too late are dropped. */
function useTrial(files, edit) {
  const [state, setState] = useState({busy: false, keeping: false, answer: null, failure: null});
  const turn = useRef(0);
  const named = {...edit, target: {...edit.target, name: edit.target.name.trim() || files[0]?.name.replace(/\.[^.]*$/, '') || ''}};
  useEffect(() => {
    if (files.length === 0) {
      setState({busy: false, keeping: false, answer: null, failure: null});
      return undefined;
    }
    const mine = ++turn.current;
    setState((now) => ({...now, busy: true}));
    const timer = setTimeout(() => api.importFiles(files, orderOf(named, false)).then(
      (answer) => mine === turn.current && setState((now) => ({...now, busy: false, answer, failure: null})),
      (failure) => mine === turn.current && setState((now) => ({...now, busy: false, failure}))), REST);
    return () => clearTimeout(timer);
  }, [files, edit]);
  const keep = async () => {
    setState((now) => ({...now, keeping: true}));
    try {
      const answer = await api.importFiles(files, orderOf(named, true));
      return answer.kept;
    } catch (failure) {
      setState((now) => ({...now, failure}));
      return null;
    } finally {
      setState((now) => ({...now, keeping: false}));
    }
  };
  return {...state, keep};
}
