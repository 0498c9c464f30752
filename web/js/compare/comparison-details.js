/** Villages, hazard areas and crews of all scenarios. */
import {html} from '../html.js';
import {t} from '../i18n.js';
import {day, number, parseTime, percent} from '../format.js';
import {Table} from '../ui/table.js';

const date = (text) => (text ? day(parseTime(text)) : '–');

/** When each village and infrastructure is planned ready, by scenario. */
export function VillagesTab({comparison}) {
  const all = comparison.scenarios;
  const rows = (all[0].milestones ?? []).map((one) => ({...one, key: one.kind + one.id, by: all.map((scenario) => (scenario.milestones ?? []).find((other) => other.kind === one.kind && other.id === one.id)?.ready ?? null)}));
  const moved = rows.filter((row) => row.by.some((ready) => ready !== row.by[0])).length;
  return html`<section class="card pad tall"><h3>${t('comparison.villages', {n: number(moved), all: number(rows.length)})}</h3><p class="muted small">${t('comparison.villagesHelp')}</p>
    <${Table} label=${t('comparison.tab.villages')} rows=${rows} rowKey=${(row) => row.key} sort=${{id: 'name', down: false}} columns=${[{id: 'name', text: t('comparison.column.village'), value: (row) => row.name}, {id: 'people', text: t('figure.peopleReady'), num: true, value: (row) => row.people, show: (row) => number(row.people)},
      {id: 'wanted', text: t('comparison.column.wanted'), value: (row) => row.wanted ?? null, show: (row) => date(row.wanted)},
      ...all.map((scenario, i) => ({id: scenario.id, text: scenario.name, value: (row) => row.by[i], show: (row) => html`<span class=${i === 0 || row.by[i] === row.by[0] ? '' : (row.by[i] ?? '9') < (row.by[0] ?? '9') ? 'good strong' : 'bad strong'}>${date(row.by[i])}${i > 0 && row.by[i] !== row.by[0] ? ((row.by[i] ?? '9') < (row.by[0] ?? '9') ? ' ▲' : ' ▼') : ''}</span>`}))]} /></section>`;
}

/** Hazard areas that come in, drop out or move. */
export function HazardsTab({comparison}) {
  const rows = comparison.scenarios.flatMap((one) => (one.hazardAreas ?? []).map((hazard) => ({...hazard, scenario: one.name, key: one.id + ' ' + hazard.id})));
  return html`<section class="card pad tall"><h3>${t('comparison.hazards', {n: number(rows.length)})}</h3><p class="muted small">${t('comparison.hazardsHelp')}</p>
    <${Table} label=${t('comparison.tab.hazards')} rows=${rows} rowKey=${(row) => row.key} sort=${{id: 'risk', down: true}} columns=${[
      {id: 'scenario', text: t('plans.scenario'), value: (row) => row.scenario}, {id: 'what', text: t('compare.what'), value: (row) => t('comparison.movement.' + row.movement)},
      {id: 'id', text: t('column.hazard'), value: (row) => row.id}, {id: 'name', text: t('comparison.column.name'), value: (row) => row.name}, {id: 'risk', text: t('comparison.column.risk'), num: true, value: (row) => row.riskIndex, show: (row) => number(row.riskIndex, 2)},
      {id: 'before', text: t('comparison.column.before'), value: (row) => row.before ?? null, show: (row) => date(row.before)}, {id: 'after', text: t('comparison.column.after'), value: (row) => row.after ?? null, show: (row) => date(row.after)},
      {id: 'days', text: t('compare.days'), num: true, value: (row) => row.days, show: (row) => (row.days ? number(row.days) : '')}]} /></section>`;
}

/** How much of their time crews work, by scenario. */
export function CrewsTab({comparison}) {
  const all = comparison.scenarios;
  const known = new Map(all.flatMap((one) => (one.crews ?? []).map((crew) => [crew.id, crew])));
  const rows = [...known.values()].map((crew) => ({...crew, by: all.map((one) => (one.crews ?? []).find((other) => other.id === crew.id)?.used ?? null)}));
  return html`<section class="card pad tall"><h3>${t('comparison.crews')}</h3>
    <${Table} label=${t('comparison.crews')} rows=${rows} rowKey=${(row) => row.id} sort=${{id: 'name', down: false}} columns=${[{id: 'name', text: t('comparison.column.crew'), value: (row) => row.name}, {id: 'method', text: t('comparison.column.method'), value: (row) => t('method.' + row.method)},
      ...all.map((one, i) => ({id: one.id, text: one.name, num: true, value: (row) => row.by[i], show: (row) => (row.by[i] === null ? '–' : html`<span class="use"><i style=${{width: Math.round(100 * Math.min(1, row.by[i])) + '%'}}></i>${percent(row.by[i])}</span>`)}))]} /></section>`;
}
