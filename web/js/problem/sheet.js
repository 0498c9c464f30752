/** A table of editable cells, and a form of single values. Long tables draw only the rows in sight. */
import {html, useEffect, useRef, useState} from '../html.js';
import {t} from '../i18n.js';
import {valueAt, pointerOf} from './history.js';
import {written, understood, choiceText, pathOf} from './fields.js';

const ROW = 34;
const WHOLE_BELOW = 80;

export function Sheet({sheet, rows, marks, chosen, tools, onChoose, onSet, onAdd, onCopy, onRemove}) {
  const [filter, setFilter] = useState('');
  const [top, setTop] = useState(0);
  const wanted = filter.trim().toLocaleLowerCase();
  const shown = rows.map((row, index) => ({row, index})).filter(({row}) => wanted === '' || `${row.id ?? ''} ${row.name ?? row.donor ?? row.type ?? row.reason ?? ''} ${row.district ?? ''}`.toLocaleLowerCase().includes(wanted));
  const first = shown.length > WHOLE_BELOW ? Math.max(0, Math.floor(top / ROW) - 6) : 0;
  const last = shown.length > WHOLE_BELOW ? Math.min(shown.length, first + 40) : shown.length;
  const box = useRef(null);
  const at = shown.findIndex(({index}) => index === chosen);
  useEffect(() => {
    const element = box.current;
    const y = at * ROW;
    if (at >= 0 && (y < element.scrollTop || y > element.scrollTop + element.clientHeight - 2 * ROW)) element.scrollTop = Math.max(0, y - element.clientHeight / 2);
  }, [chosen]);
  const filler = (n) => n > 0 && html`<tr class="filler"><td colspan=${sheet.fields.length + 1} style=${{height: n * ROW + 'px'}}></td></tr>`;
  return html`<div class="card sheet">
    <div class="table-tools"><input class="input small" type="search" placeholder=${t('table.filter')} aria-label=${t('table.filter')} value=${filter} onInput=${(event) => setFilter(event.target.value)} />
      <span class="muted small">${t('table.rows', {n: rows.length})}</span><span class="grow"></span>${tools}<button type="button" class="button small primary" data-action="add-row" onClick=${onAdd}>${t('edit.add')}</button></div>
    <div class="sheet-box" ref=${box} onScroll=${(event) => setTop(event.currentTarget.scrollTop)}>
      <table class="grid"><thead><tr>${sheet.fields.map((field) => html`<th key=${field.name} title=${field.name}>${t('field.' + field.name)}</th>`)}<th><span class="visually-hidden">${t('menu.label')}</span></th></tr></thead>
        <tbody>${filler(first)}${shown.slice(first, last).map(({row, index}) => html`<tr key=${index} aria-selected=${index === chosen} onFocusIn=${() => onChoose(index)}>
          ${sheet.fields.map((field) => html`<td key=${field.name}><${Cell} field=${field} value=${valueAt(row, field.path)} mark=${marks.get(pointerOf([...pathOf(sheet), index, ...field.path]))} label=${`${t('field.' + field.name)}, ${row.id ?? index + 1}`}
            onSet=${(value) => (field.whole && value === undefined ? onSet(index, field.path.slice(0, 1), undefined) : onSet(index, field.path, value))} /></td>`)}
          <td class="nowrap"><button type="button" class="button small quiet" title=${t('edit.copyRow')} aria-label=${t('edit.copyRow') + ' ' + (row.id ?? index + 1)} onClick=${() => onCopy(index)}><svg viewBox="0 0 16 16" aria-hidden="true" class="copy-sign"><rect x="1.5" y="1.5" width="9" height="9" rx="1.5" /><path d="M5.5 13.5a1 1 0 0 0 1 1h6.5a1.5 1.5 0 0 0 1.5-1.5V6.5a1 1 0 0 0-1-1" /></svg></button>
            <button type="button" class="button small quiet danger" title=${t('ui.remove')} aria-label=${t('ui.remove') + ' ' + (row.id ?? index + 1)} onClick=${() => onRemove(index)}>×</button></td></tr>`)}${filler(shown.length - last)}</tbody></table>
      ${rows.length === 0 && html`<div class="empty"><p>${t('edit.none.' + sheet.id)}</p></div>`}
    </div></div>`;
}

/** One value. What cannot be understood stays in the cell, marked, and is not taken over. */
export function Cell({field, value, mark, label, onSet}) {
  const [draft, setDraft] = useState(null);
  const wrong = draft === null ? null : draft.wrong;
  const invalid = Boolean(wrong || mark);
  const title = wrong ?? (mark ? `${mark.message} ${mark.remedy}` : field.kind === 'list' && field.choices ? field.choices.map(choiceText).join(', ') : undefined);
  const shared = {class: 'input cell' + (field.wide ? ' wide' : ''), 'aria-label': label, 'aria-invalid': invalid ? 'true' : undefined, title, 'data-field': field.name};
  if (field.kind === 'yes') return html`<input ...${shared} class="" type="checkbox" checked=${Boolean(value)} onChange=${(event) => onSet(event.target.checked || undefined)} />`;
  if (field.kind === 'choice') {
    const choices = value && !field.choices.includes(value) ? [...field.choices, value] : field.choices;
    return html`<select ...${shared} value=${value ?? ''} onChange=${(event) => onSet(event.target.value || undefined)}>${(field.open || !value) && html`<option value="">${t('edit.notGiven')}</option>`}${choices.map((choice) => html`<option key=${choice} value=${choice}>${choiceText(choice)}</option>`)}</select>`;
  }
  const fixed = field.kind === 'place' && value && value.type !== 'Point';
  const take = (text) => {
    const meant = understood(field.kind, text, field.choices);
    setDraft({text, wrong: meant.wrong});
    if (!meant.wrong) onSet(meant.value);
  };
  return html`<input ...${shared} type=${field.kind === 'date' ? 'date' : 'text'} inputmode=${field.kind === 'number' ? 'decimal' : undefined} list=${undefined} readonly=${fixed} placeholder=${field.given === undefined ? t('edit.hint.' + field.kind) : written(field.kind, field.given, field.choices)}
    value=${draft?.text ?? written(field.kind, value, field.choices)} onInput=${(event) => take(event.target.value)} onBlur=${() => !wrong && setDraft(null)} />`;
}

export function SettingsForm({group, problem, marks, onSet}) {
  return html`<div class="card pad settings">${group.fields.map((field) => {
    const path = [...group.base, ...field.path];
    return html`<label key=${field.name} class=${'field' + (field.wide ? ' whole' : '')}><span>${t('field.' + field.name)}</span><${Cell} field=${field} value=${valueAt(problem, path)} mark=${marks.get(pointerOf(path))} label=${t('field.' + field.name)} onSet=${(value) => onSet(path, value)} />
      <small>${field.given !== undefined && valueAt(problem, path) === undefined ? t('edit.assumed', {value: written(field.kind, field.given, field.choices)}) : '\u00a0'}</small></label>`;
  })}</div>`;
}
