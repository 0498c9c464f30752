/** A table that sorts, filters and copies. Long tables draw only the rows in sight. */
import {html, useEffect, useMemo, useRef, useState} from '../html.js';
import {t} from '../i18n.js';
import {number} from '../format.js';
import {say} from './toasts.js';

const ROW = 29;
const WHOLE_BELOW = 150;

/**
 * @param columns [{id, text, value: row → sortable, show: row → shown (default: value), num}]
 * @param rows    anything; `rowKey` gives each its name
 * @param none    said where there are no rows
 */
export function Table({columns, rows, rowKey, onRow, isChosen, sort: firstSort, label, tools, none}) {
  const [sort, setSort] = useState(firstSort ?? {id: columns[0].id, down: false});
  const [filter, setFilter] = useState('');
  const box = useRef(null);
  const [top, setTop] = useState(0);
  const shown = useMemo(() => arranged(columns, rows, sort, filter), [columns, rows, sort, filter]);
  const chosen = isChosen ? shown.findIndex(isChosen) : -1;
  useEffect(() => {
    const element = box.current;
    if (chosen < 0 || !element) return;
    const y = chosen * ROW;
    if (y < element.scrollTop || y > element.scrollTop + element.clientHeight - 2 * ROW) element.scrollTop = Math.max(0, y - element.clientHeight / 2);
  }, [chosen]);
  const long = shown.length > WHOLE_BELOW;
  const first = long ? Math.max(0, Math.floor(top / ROW) - 10) : 0;
  const last = long ? Math.min(shown.length, first + 60) : shown.length;
  const copy = async () => {
    await navigator.clipboard.writeText(tabSeparated(columns, shown));
    say(t('table.copied', {n: shown.length}));
  };
  return html`<div class="table-frame">
    <div class="table-tools">
      <input class="input small" type="search" placeholder=${t('table.filter')} aria-label=${t('table.filter')} value=${filter} onInput=${(event) => setFilter(event.target.value)} />
      <span class="muted small">${shown.length === rows.length ? t('table.rows', {n: number(rows.length)}) : t('table.some', {n: number(shown.length), all: number(rows.length)})}</span>
      <span class="grow"></span>${tools}
      <button type="button" class="button small" onClick=${copy}>${t('table.copy')}</button>
    </div>
    <div class="table-box" ref=${box} onScroll=${(event) => long && setTop(event.currentTarget.scrollTop)} tabindex="0" role="region" aria-label=${label}>
      <table class="grid" aria-rowcount=${shown.length}>
        <thead><tr>${columns.map((column) => html`<th key=${column.id} class=${column.num ? 'num' : ''} aria-sort=${sort.id === column.id ? (sort.down ? 'descending' : 'ascending') : 'none'}>
          <button type="button" onClick=${() => setSort({id: column.id, down: sort.id === column.id ? !sort.down : Boolean(column.num)})}>${column.text}${sort.id === column.id ? (sort.down ? ' ▾' : ' ▴') : ''}</button></th>`)}</tr></thead>
        <tbody>
          ${first > 0 && html`<tr key="above" class="filler"><td colspan=${columns.length} style=${{height: first * ROW + 'px'}}></td></tr>`}
          ${shown.slice(first, last).map((row) => html`<tr key=${rowKey(row)} class=${onRow ? 'clickable' : ''} tabindex=${onRow ? 0 : undefined} aria-selected=${isChosen ? isChosen(row) : undefined}
              onClick=${() => onRow?.(row)} onKeyDown=${(event) => event.key === 'Enter' && onRow?.(row)}>
            ${columns.map((column) => html`<td key=${column.id} class=${column.num ? 'num' : ''}>${(column.show ?? column.value)(row)}</td>`)}</tr>`)}
          ${last < shown.length && html`<tr key="below" class="filler"><td colspan=${columns.length} style=${{height: (shown.length - last) * ROW + 'px'}}></td></tr>`}
        </tbody>
      </table>
      ${shown.length === 0 && html`<div class="empty">${rows.length ? t('table.noMatch') : none ?? t('table.none')}</div>`}
    </div>
  </div>`;
}

/** Rows that match the filter (in any column, any case), in order. */
export function arranged(columns, rows, sort, filter) {
  const wanted = filter.trim().toLocaleLowerCase();
  const column = columns.find((candidate) => candidate.id === sort.id) ?? columns[0];
  const matching = wanted === '' ? [...rows] : rows.filter((row) => columns.some((one) => plain(one, row).toLocaleLowerCase().includes(wanted)));
  const sign = sort.down ? -1 : 1;
  return matching.sort((a, b) => sign * compared(column.value(a), column.value(b)));
}

/** Nothing comes last whichever way it is sorted up; numbers by size, texts by language with numbers inside by size. */
export function compared(a, b) {
  if (a === b) return 0;
  if (a === null || a === undefined || a === '') return 1;
  if (b === null || b === undefined || b === '') return -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), undefined, {numeric: true});
}

/** The table as text that a spreadsheet takes. */
export function tabSeparated(columns, rows) {
  const clean = (text) => String(text).replace(/[\t\r\n]+/g, ' ');
  return [columns.map((column) => clean(column.text)).join('\t'), ...rows.map((row) => columns.map((column) => clean(plain(column, row))).join('\t'))].join('\n');
}

/** What a cell says as text: what is shown if that is text, else its value. */
function plain(column, row) {
  const shown = column.show?.(row);
  const value = typeof shown === 'string' || typeof shown === 'number' ? shown : column.value(row);
  return value === null || value === undefined ? '' : String(value);
}
