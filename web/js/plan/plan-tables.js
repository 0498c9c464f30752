/** The tables of a plan. Each says the same as map and timeline, for eyes that prefer rows and for screen readers. */
import {html, useMemo} from '../html.js';
import {useStore} from '../store.js';
import {t} from '../i18n.js';
import {area, dayAndTime, day, money, number, percent, plannedDate, DAY} from '../format.js';
import {spoken} from '../spoken.js';
import {Table} from '../ui/table.js';
import {look, select, isSelected} from './state.js';

/**
 * @param searching whether the plan is still getting better; why work is left out is told when it is done
 * @returns [{id, text, rows, count, show}]; a count that is not known yet is null
 */
export function usePlanTables(view, searching) {
  const selected = useStore(look, (now) => now.selected);
  const rows = useMemo(() => ({left: grouped(view), rules: rulesOf(view.plan)}), [view]);
  const when = (ms) => (ms === null ? '–' : ms - view.start < 28 * DAY ? dayAndTime(ms) : plannedDate(ms, view.start));
  const table = (id, list, columns, more) => ({id, text: t('dock.' + id), rows: list, count: id === 'left' && searching ? null : list.length, show: () => html`<${Table} key=${id} label=${t('dock.' + id)} rows=${list} columns=${columns} ...${more} />`});
  const hazardName = (id) => view.hazards.get(id)?.name ?? id;
  const isHazard = (id) => selected?.kind === 'hazard' && selected.id === id;
  return [
    table('assignments', view.assignments, [
      {id: 'crew', text: t('column.crew'), value: (row) => row.crew},
      {id: 'start', text: t('column.start'), value: (row) => row.start, show: (row) => when(row.start)},
      {id: 'finish', text: t('column.finish'), value: (row) => row.finish, show: (row) => when(row.finish)},
      {id: 'stage', text: t('column.stage'), value: (row) => t('stage.' + row.stage)},
      {id: 'hazard', text: t('column.hazard'), value: (row) => row.hazardArea, show: (row) => `${row.hazardArea} · ${hazardName(row.hazardArea)}`},
      {id: 'parcel', text: t('column.parcel'), value: (row) => row.parcel ?? '', show: (row) => (row.parcel ? `${row.parcel}/${row.of}` : '')},
      {id: 'area', text: t('column.area'), num: true, value: (row) => row.areaM2, show: (row) => area(row.areaM2)},
      {id: 'cost', text: t('column.cost', {currency: view.currency}), num: true, value: (row) => row.cost, show: (row) => money(row.cost)},
      {id: 'funds', text: t('column.funds'), value: (row) => row.funding.map((part) => part.fund).join(', ')},
      {id: 'notes', text: t('column.notes'), value: (row) => [row.provisional && t('visit.provisionalShort'), row.pinned && t('visit.pinnedShort'), row.equipment.join(', ')].filter(Boolean).join(' · ')},
    ], {rowKey: (row) => row.index, sort: {id: 'start', down: false}, onRow: (row) => select('hazard', row.hazardArea, row.key), isChosen: (row) => isSelected(selected, row)}),
    table('hazards', [...view.hazards.values()], [
      {id: 'id', text: t('column.id'), value: (row) => row.id},
      {id: 'name', text: t('column.name'), value: (row) => row.name},
      {id: 'class', text: t('column.class'), value: (row) => row.classification},
      {id: 'risk', text: t('column.risk'), value: (row) => ['HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'].indexOf(row.riskClass), show: (row) => t('risk.' + row.riskClass)},
      {id: 'index', text: t('column.index'), num: true, value: (row) => row.riskIndex, show: (row) => number(row.riskIndex, 3)},
      {id: 'rank', text: t('column.rank'), num: true, value: (row) => row.rank},
      {id: 'district', text: t('column.district'), value: (row) => row.district},
      {id: 'area', text: t('column.area'), num: true, value: (row) => row.areaM2, show: (row) => area(row.areaM2)},
      {id: 'released', text: t('column.released'), value: (row) => row.released, show: (row) => (row.released === null ? '–' : plannedDate(row.released, view.start))},
    ], {rowKey: (row) => row.id, sort: {id: 'rank', down: false}, onRow: (row) => select('hazard', row.id), isChosen: (row) => isHazard(row.id)}),
    table('left', rows.left, [
      {id: 'hazard', text: t('column.hazard'), value: (row) => row.hazardArea, show: (row) => `${row.hazardArea} · ${hazardName(row.hazardArea)}`},
      {id: 'reason', text: t('column.reason'), value: (row) => t('reason.' + row.reason)},
      {id: 'stage', text: t('column.stage'), value: (row) => row.stages},
      {id: 'text', text: t('column.why'), value: (row) => spoken(row.text)},
      {id: 'risk', text: t('column.risk'), value: (row) => ['HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'].indexOf(view.hazards.get(row.hazardArea)?.riskClass), show: (row) => t('risk.' + (view.hazards.get(row.hazardArea)?.riskClass ?? 'UNKNOWN'))},
      {id: 'rank', text: t('column.rank'), num: true, value: (row) => view.hazards.get(row.hazardArea)?.rank ?? null},
    ], {none: searching ? t('left.awaited') : undefined, rowKey: (row) => row.hazardArea + row.reason + row.text, sort: {id: 'rank', down: false}, onRow: (row) => select('hazard', row.hazardArea), isChosen: (row) => isHazard(row.hazardArea)}),
    table('villages', [...view.villages, ...view.infrastructure], [
      {id: 'name', text: t('column.name'), value: (row) => row.name},
      {id: 'kind', text: t('column.kind'), value: (row) => (row.kind === 'COMMUNITY' ? t('kind.COMMUNITY') : t('kind.' + (row.type ?? 'OTHER')))},
      {id: 'people', text: t('column.people'), num: true, value: (row) => row.people, show: (row) => (row.people ? number(row.people) : '')},
      {id: 'wanted', text: t('column.wanted'), value: (row) => row.wanted, show: (row) => (row.wanted === null ? '–' : day(row.wanted))},
      {id: 'ready', text: t('column.ready'), value: (row) => row.ready, show: (row) => (row.ready === null ? t('ready.NOT') : plannedDate(Math.max(row.ready, view.start), view.start))},
      {id: 'late', text: t('column.late'), num: true, value: (row) => row.daysLate, show: (row) => (row.daysLate ? number(row.daysLate) : '')},
      {id: 'waits', text: t('column.waits'), value: (row) => row.waitingFor.join(', ')},
    ], {rowKey: (row) => row.kind + row.id, sort: {id: 'people', down: true}, onRow: (row) => select(row.kind === 'COMMUNITY' ? 'village' : 'infrastructure', row.id), isChosen: (row) => selected?.id === row.id && (selected.kind === 'village' || selected.kind === 'infrastructure')}),
    table('funds', view.plan.funds ?? [], [
      {id: 'id', text: t('column.id'), value: (row) => row.id},
      {id: 'donor', text: t('column.donor'), value: (row) => row.donor},
      {id: 'available', text: t('column.available', {currency: view.currency}), num: true, value: (row) => row.available, show: (row) => money(row.available)},
      {id: 'committed', text: t('column.committed', {currency: view.currency}), num: true, value: (row) => row.committed, show: (row) => money(row.committed)},
      {id: 'share', text: t('column.share'), num: true, value: (row) => (row.available ? row.committed / row.available : 0), show: (row) => (row.available ? percent(row.committed / row.available) : '–')},
      {id: 'unspent', text: t('column.unspent', {currency: view.currency}), num: true, value: (row) => row.unspentAtExpiry, show: (row) => money(row.unspentAtExpiry)},
    ], {rowKey: (row) => row.id}),
    table('rules', rows.rules, [
      {id: 'rule', text: t('column.rule'), value: (row) => t('rule.' + row.rule)},
      {id: 'what', text: t('column.what'), value: (row) => spoken(row.what)},
      {id: 'ids', text: t('column.concerns'), value: (row) => row.ids.join(', ')},
    ], {rowKey: (row) => row.key, onRow: (row) => chooseFirst(view, row.ids)}),
  ];
}

/** What is left out, one row for each hazard area and reason instead of one for each parcel. */
export function grouped(view) {
  const rows = new Map();
  for (const left of view.plan.unassigned) {
    const key = `${left.hazardArea}|${left.reason}|${left.text}`;
    if (!rows.has(key)) rows.set(key, {...left, found: new Map()});
    const {found} = rows.get(key);
    found.set(left.stage, (found.get(left.stage) ?? 0) + 1);
  }
  return [...rows.values()].map((row) => ({...row, stages: [...row.found].map(([stage, n]) => t('stage.' + stage) + (n > 1 ? ` ×${n}` : '')).join(', ')}));
}

function rulesOf(plan) {
  return plan.rules.flatMap((rule) => (rule.breaches ?? []).map((breach, i) => ({...breach, rule: rule.rule, key: rule.rule + i})));
}

function chooseFirst(view, ids) {
  const hazard = ids.find((id) => view.hazards.has(id));
  if (hazard) select('hazard', hazard);
  else if (ids.some((id) => view.crews.has(id))) select('crew', ids.find((id) => view.crews.has(id)));
}
