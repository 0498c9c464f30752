/** What is other in one plan than in another: villages, and a list of what moved. */
import {html} from '../html.js';
import {t} from '../i18n.js';
import {number, plannedChange, parseTime} from '../format.js';
import {Table} from '../ui/table.js';
import {Bridges} from './bridges.js';

/** @param plans the entries of the two plans */
export function Difference({change, plans}) {
  const start = parseTime((plans[0].weeks ?? plans[1].weeks)?.[0]?.from) ?? 0;
  return html`<div class="compare-grid">
    <section class="card pad"><h3>${t('compare.villages', {n: change.milestones.length})}</h3><${Bridges} milestones=${change.milestones} start=${start} /></section>
    <section class="card pad compare-moved"><h3>${t('compare.moved', {n: number(change.moved.length)})}</h3>
      <${Table} label=${t('compare.moved', {n: change.moved.length})} rows=${change.moved} rowKey=${(row) => row.hazardArea + row.stage + row.parcel} sort=${{id: 'days', down: true}} columns=${[
        {id: 'what', text: t('compare.what'), value: (row) => t('moved.' + row.what)},
        {id: 'hazard', text: t('column.hazard'), value: (row) => row.hazardArea},
        {id: 'stage', text: t('column.stage'), value: (row) => t('stage.' + row.stage)},
        {id: 'parcel', text: t('column.parcel'), value: (row) => row.parcel ?? ''},
        {id: 'days', text: t('compare.days'), num: true, value: (row) => row.days ?? 0},
        {id: 'crew', text: t('column.crew'), value: (row) => (row.crewBefore === row.crewAfter ? row.crewAfter ?? '' : `${row.crewBefore ?? '–'} → ${row.crewAfter ?? '–'}`)},
        {id: 'start', text: t('column.start'), value: (row) => row.startAfter ?? row.startBefore, show: (row) => plannedChange(parseTime(row.startBefore), parseTime(row.startAfter), start, '–')},
      ]} /></section>
  </div>`;
}
