/** What becomes of the records: on the map, in numbers and row by row. */
import {html, useCallback, useMemo, useState} from '../html.js';
import {t} from '../i18n.js';
import {number} from '../format.js';
import {Table} from '../ui/table.js';
import {SmallMap} from '../map/small-map.js';
import {problemShapes, boxOf, drawShapes} from '../map/problem-shapes.js';
import {tally} from './order.js';

const TONE = {TAKEN: 'good', MENDED: 'warn', REFUSED: 'bad'};

export function ImportOutcome({answer}) {
  const [only, setOnly] = useState('');
  const [open, setOpen] = useState(null);
  const shapes = useMemo(() => problemShapes(answer.problem), [answer]);
  const draw = useCallback((pen, frame) => drawShapes(pen, frame, shapes), [shapes]);
  const counts = tally(answer.report);
  const rows = useMemo(() => answer.report.filter((entry) => !only || entry.outcome === only), [answer, only]);
  const lists = [...new Set(answer.report.map((entry) => entry.list))];
  return html`<${SmallMap} kind="import-map" label=${t('import.map', {n: shapes.length})} places=${boxOf(shapes)} fitKey=${boxOf(shapes).join()} draw=${draw} />
    ${counts.all > 0 && html`<section class="card import-report" aria-label=${t('import.report')}>
      <table class="grid import-tally"><thead><tr><th>${t('import.report')}</th>${Object.keys(TONE).map((one) => html`<th key=${one} class="num">${t('import.outcome.' + one)}</th>`)}</tr></thead>
        <tbody>${lists.map((list) => {
          const of = tally(answer.report, list);
          return html`<tr key=${list} data-tally=${list}><td>${t('import.kind.' + list)}</td>${Object.entries(TONE).map(([one, tone]) => html`<td key=${one} class=${'num ' + (of[one] ? tone : 'muted')}>${number(of[one])}</td>`)}</tr>`;
        })}</tbody></table>
      <div class="segmented" role="group" aria-label=${t('import.report')}>${['', 'REFUSED', 'MENDED', 'TAKEN'].map((one) => html`<button key=${one} type="button" data-outcome=${one} aria-pressed=${only === one} onClick=${() => setOnly(one)}>${one ? t('import.outcome.' + one) : t('import.all')} ${number(one ? counts[one] : counts.all)}</button>`)}</div>
      <${Table} label=${t('import.report')} rows=${rows} rowKey=${(entry) => `${entry.source} ${entry.row} ${entry.list}`} columns=${columns()} sort=${{id: 'outcome', down: true}} onRow=${setOpen} isChosen=${(entry) => entry === open} />
      ${open && html`<p class="small import-note" role="status"><b>${open.source}, ${open.row}${open.id ? ` (${open.id})` : ''}:</b> ${open.notes.join('; ') || t('import.outcome.' + open.outcome)}</p>`}
    </section>`}`;
}

const ORDER = {TAKEN: 0, MENDED: 1, REFUSED: 2};

const columns = () => [
  {id: 'outcome', text: t('import.became'), value: (entry) => ORDER[entry.outcome], show: (entry) => html`<span class=${'chip ' + TONE[entry.outcome]}>${t('import.outcome.' + entry.outcome)}</span>`},
  {id: 'row', text: t('import.row'), value: (entry) => `${entry.source}, ${entry.row}`, show: (entry) => html`<span title=${entry.source}>${entry.row}</span>`},
  {id: 'id', text: t('field.id'), value: (entry) => entry.id},
  {id: 'notes', text: t('import.notes'), value: (entry) => entry.notes.join('; ')},
];
