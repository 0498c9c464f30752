/** Edits a problem in tables. Every change is kept by itself; every step can be taken back. */
import {html, useEffect, useMemo, useRef, useState} from '../html.js';
import {t} from '../i18n.js';
import {number} from '../format.js';
import {Tabs} from '../ui/tabs.js';
import {history, changed, undone, redone, withValue, valueAt, pointerOf} from './history.js';
import {pathOfPointer} from './draft.js';
import {SHEETS, SETTINGS, freshId, pathOf} from './fields.js';
import {Sheet, SettingsForm} from './sheet.js';
import {Findings} from './findings.js';
import {PlaceMap, PLACE_FIELD} from './place-map.js';

/** Milliseconds of rest after which a change is saved. */
const REST = 700;

/**
 * @param onSaved       (answer of the server, problem as it was sent)
 * @param save          (problem, sha256 of what was kept last) → answer of the server
 * @param firstFindings what is known to be wrong with the problem as it comes; null = it has been kept
 */
export function Editor({entry, problem, firstFindings = null, save, onSaved}) {
  const [steps, setSteps] = useState(() => history(problem));
  const [open, setOpen] = useState('hazardAreas');
  const [row, setRow] = useState(null);
  const [mapShown, setMapShown] = useState(true);
  const saving = useSaving(entry, steps.present, firstFindings, save, onSaved);
  const marks = useMemo(() => new Map(saving.findings.map((finding) => [finding.pointer, finding])), [saving.findings]);
  const now = steps.present;
  const step = (next) => setSteps((before) => changed(before, next));
  const set = (path, value) => setSteps((before) => changed(before, withValue(before.present, path, value), pointerOf(path)));
  const sheet = SHEETS.find((one) => one.id === open);
  const path = sheet && pathOf(sheet);
  const rows = (sheet && valueAt(now, path)) ?? [];
  const stepRows = (next) => step(withValue(now, path, next));
  const placed = PLACE_FIELD[sheet?.id];
  const show = (id, index = null) => {
    setOpen(id);
    setRow(index);
  };
  const showPointer = (pointer) => {
    const found = SHEETS.find((one) => pointer.startsWith(pointerOf(pathOf(one)) + '/'));
    if (found) show(found.id, pathOfPointer(now, pointer)[pathOf(found).length]);
    else setOpen(pointer.startsWith('/policy') ? 'policy' : 'calendar');
  };
  const add = (more) => {
    stepRows([...rows, {...named(sheet, rows), ...sheet.fresh(now), ...more}]);
    setRow(rows.length);
  };
  const keys = (event) => {
    const back = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
    if (!back) return;
    event.preventDefault();
    setSteps(event.shiftKey ? redone : undone);
  };
  return html`<section class="editor" onKeyDown=${keys} aria-label=${t('edit.title')}>
    <div class="row wrap editor-bar">
      <${Tabs} label=${t('edit.title')} open=${open} onOpen=${show} tabs=${[...SHEETS.map((one) => ({id: one.id, text: t('sheet.' + one.id), count: (valueAt(now, pathOf(one)) ?? []).length})), ...SETTINGS.map((one) => ({id: one.id, text: t('sheet.' + one.id)}))]} />
      <span class="grow"></span>
      <${SaveState} saving=${saving} />
      <button type="button" class="button small" data-action="undo" disabled=${steps.past.length === 0} onClick=${() => setSteps(undone)}>${t('edit.undo')}</button>
      <button type="button" class="button small" data-action="redo" disabled=${steps.future.length === 0} onClick=${() => setSteps(redone)}>${t('edit.redo')}</button>
    </div>
    ${entry.sample && html`<p class="small muted">${t('edit.sample')}</p>`}
    ${saving.conflict && html`<div class="banner warn" role="alert"><span class="grow">${t('edit.conflict')}</span><button type="button" class="link" onClick=${() => location.reload()}>${t('edit.theirs')}</button></div>`}
    ${saving.findings.length > 0 && html`<details class="card pad" open><summary>${t('edit.refused', {n: saving.findings.length})}</summary><${Findings} findings=${saving.findings} map=${false} onTakeOut=${(pointer) => step(withValue(now, pathOfPointer(now, pointer), undefined))} onShow=${showPointer} /></details>`}
    ${sheet ? html`<div class=${'editor-sheet' + (placed && mapShown ? ' with-map' : '')}><${Sheet} key=${sheet.id} sheet=${sheet} rows=${rows} marks=${marks} chosen=${row} onChoose=${setRow}
        tools=${placed && html`<button type="button" class="button small" data-action="map" aria-pressed=${mapShown} onClick=${() => setMapShown(!mapShown)}>${t('place.show')}</button>`}
        onSet=${(index, field, value) => set([...path, index, ...field], value)}
        onAdd=${() => add({})}
        onCopy=${(index) => stepRows([...rows.slice(0, index + 1), {...rows[index], ...named(sheet, rows)}, ...rows.slice(index + 1)])}
        onRemove=${(index) => { setRow(null); stepRows(rows.filter((_, i) => i !== index)); }} />
        ${placed && mapShown && html`<${PlaceMap} problem=${now} list=${sheet.id} row=${row !== null && row < rows.length ? row : null} onChoose=${show}
          onPlace=${(index, geometry) => set([...path, index, placed], geometry)} onNew=${(geometry) => add(drawn(placed, geometry))} />`}</div>`
      : html`<${SettingsForm} key=${open} group=${SETTINGS.find((one) => one.id === open)} problem=${now} marks=${marks} onSet=${set} />`}
  </section>`;
}

/** The id of a new row; spans of the calendar have none. */
const named = (sheet, rows) => (sheet.prefix ? {id: freshId(sheet.prefix, rows)} : {});

/** What a drawing gives a new record: an area has its own size, lines and points keep the one that new records start with. */
const drawn = (field, geometry) => ({[field]: geometry, ...(geometry.type === 'Polygon' ? {areaM2: undefined} : {})});

function SaveState({saving}) {
  const [tone, text] = saving.conflict ? ['bad', t('edit.notSaved')] : saving.findings.length ? ['bad', t('edit.errors', {n: number(saving.findings.length)})] : saving.failure ? ['warn', saving.failure] : saving.busy ? ['', t('edit.saving')] : ['good', t('edit.saved')];
  return html`<span class=${'chip ' + tone} role="status" data-saved=${!saving.busy && tone === 'good' ? 'true' : 'false'}>${text}</span>`;
}

/** Saves what is there a moment after the last change; never two at once, and never over another's change. */
function useSaving(entry, problem, firstFindings, send, onSaved) {
  const [state, setState] = useState({busy: false, findings: firstFindings ?? [], conflict: false, failure: null});
  const kept = useRef({sha256: entry.sha256, saved: firstFindings ? null : problem, first: firstFindings ? problem : null, running: false});
  const latest = useRef(problem);
  latest.current = problem;
  const save = async () => {
    const memory = kept.current;
    if (memory.running || memory.saved === latest.current || memory.conflict) return;
    memory.running = true;
    const sent = latest.current;
    let again = true;
    try {
      const answer = await send(sent, memory.sha256);
      memory.sha256 = answer.problem.sha256;
      memory.saved = sent;
      setState({busy: latest.current !== sent, findings: [], conflict: false, failure: null});
      onSaved(answer, sent);
    } catch (failure) {
      memory.conflict = failure.status === 409;
      again = latest.current !== sent;
      setState({busy: false, findings: failure.findings ?? [], conflict: memory.conflict, failure: failure.findings?.length ? null : failure.message});
    }
    memory.running = false;
    if (again && memory.saved !== latest.current) save();
  };
  useEffect(() => {
    if (problem === kept.current.first) return undefined;
    if (problem === kept.current.saved) {
      setState((now) => ({...now, busy: false, findings: []}));
      return undefined;
    }
    setState((now) => ({...now, busy: true}));
    const timer = setTimeout(save, REST);
    return () => clearTimeout(timer);
  }, [problem]);
  useEffect(() => () => { if (!kept.current.first) save(); }, []);
  return state;
}
