/** The week's round: what is published, what was reported, how plan and work differ, and on to the next week. */
import {html, useEffect, useState} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {go} from '../router.js';
import {area, day, money, moment, number, parseTime, signed} from '../format.js';
import {say, sayFailure} from '../ui/toasts.js';
import {Table} from '../ui/table.js';
import {Findings} from './findings.js';
import {ReportForm} from './report-form.js';
import {VersionDifference} from './version-difference.js';

/** Seconds of the search for the next week. */
const SECONDS = 30;

export function WeekCycle({id, entry, problem, onChange}) {
  const [state, setState] = useState(null);
  const [findings, setFindings] = useState([]);
  const load = () => Promise.all([api.history(id), api.progress(id)]).then(([history, progress]) => setState({history, progress}), sayFailure);
  useEffect(() => { load(); }, [id]);
  if (!state) return html`<p class="muted">${t('ui.loading')}</p>`;
  const {history, progress} = state;
  if (!entry.publishedVersion) return html`<div class="card empty"><h3>${t('cycle.none')}</h3><p>${t('cycle.noneHelp')}</p></div>`;
  const report = async (text, type, span) => {
    try {
      const answer = await api.reportProgress(id, text, type, span);
      setFindings(answer.findings ?? []);
      say(t('cycle.reported'));
      load();
      onChange();
      return {kept: true, findings: answer.findings ?? []};
    } catch (failure) {
      setFindings(failure.findings ?? []);
      sayFailure(failure);
      return {kept: false, findings: failure.findings ?? []};
    }
  };
  const takeBack = async (one) => {
    try {
      await api.takeBackReport(id, one.id);
      load();
    } catch (failure) {
      sayFailure(failure);
    }
  };
  const next = async () => {
    try {
      const {plan} = await api.replan(id, {weeks: 1, seconds: SECONDS});
      go('plans/' + plan.id);
    } catch (failure) {
      sayFailure(failure);
    }
  };
  return html`<div class="stack">
    <ol class="cycle">
      <li class="card pad"><h3>${t('cycle.1')}</h3><p>${t('cycle.published', {n: entry.publishedVersion})}</p>
        <ul class="small">${history.versions.slice(0, 5).map((one) => html`<li key=${one.number}><a href=${'#/plans/' + one.plan}>${t('cycle.version', {n: one.number})}</a> · ${moment(parseTime(one.date))}${one.note ? ' · ' + one.note : ''}</li>`)}</ul></li>
      <li class="card pad"><h3>${t('cycle.2')}</h3><p>${t('cycle.reportHelp')}</p><${ReportForm} id=${id} problem=${problem} start=${entry.start} onReport=${report} /></li>
      <li class="card pad"><h3>${t('cycle.3')}</h3><p>${t('cycle.nextHelp')}</p><button type="button" class="button primary" data-action="replan" onClick=${next}>${t('cycle.next')}</button></li>
    </ol>
    <${Findings} findings=${findings} problem=${problem} />
    <${VersionDifference} id=${id} versions=${history.versions} />
    ${progress.reports.length > 0 && html`<section class="card pad"><h3>${t('cycle.reports')}</h3><ul>${progress.reports.map((one) => html`<li key=${one.id}>${day(parseTime(one.report.from))} – ${day(parseTime(one.report.to))} · ${t('cycle.rows', {n: one.report.work?.length ?? 0})}${also(one.report)}
      ${one.applied ? html` <span class="chip good">${t('cycle.applied')}</span>` : html` <button type="button" class="link" onClick=${() => takeBack(one)}>${t('cycle.takeBack')}</button>`}</li>`)}</ul></section>`}
    ${progress.packages.length > 0 && html`<section class="card pad"><h3>${t('cycle.versus')}</h3><${Table} label=${t('cycle.versus')} rows=${progress.packages} rowKey=${(row) => row.from + row.crew + row.hazardArea + row.stage + row.parcel} columns=${versus(entry)} /></section>`}
    ${progress.rates.length > 0 && html`<section class="card pad"><h3>${t('cycle.rates')}</h3><p class="muted small">${t('cycle.ratesHelp')}</p><${Table} label=${t('cycle.rates')} rows=${progress.rates} rowKey=${(row) => row.crew + row.stage} columns=${rates()} /></section>`}
    ${history.events.length > 0 && html`<details class="card pad"><summary>${t('cycle.events')}</summary><ul class="small">${history.events.map((one) => html`<li>${moment(parseTime(one.at))} · ${one.what}</li>`)}</ul></details>`}
  </div>`;
}

/** What else a report brought, in words. */
const also = (report) => [['surveys', 'cycle.surveys'], ['newHazardAreas', 'cycle.found'], ['crewsOut', 'cycle.crewsGone'], ['spending', 'cycle.spent']].filter(([list]) => report[list]?.length > 0)
  .map(([list, key]) => ' · ' + t(key, {n: report[list].length})).join('');

const versus = (entry) => [
  {id: 'crew', text: t('column.crew'), value: (row) => row.crew},
  {id: 'hazard', text: t('column.hazard'), value: (row) => row.hazardArea},
  {id: 'stage', text: t('column.stage'), value: (row) => t('stage.' + row.stage)},
  {id: 'planned', text: t('cycle.planned'), num: true, value: (row) => row.plannedM2, show: (row) => area(row.plannedM2)},
  {id: 'actual', text: t('cycle.actual'), num: true, value: (row) => row.actualM2, show: (row) => area(row.actualM2)},
  {id: 'difference', text: t('compare.difference'), num: true, value: (row) => row.actualM2 - row.plannedM2, show: (row) => signed(row.actualM2 - row.plannedM2) + ' m²'},
  {id: 'cost', text: t('column.cost', {currency: entry.currency ?? ''}), num: true, value: (row) => row.actualCost ?? 0, show: (row) => `${money(row.plannedCost ?? 0)} → ${money(row.actualCost ?? 0)}`},
  {id: 'finished', text: t('cycle.finished'), value: (row) => row.finished ?? ''},
];

const rates = () => [
  {id: 'crew', text: t('column.crew'), value: (row) => row.crew},
  {id: 'stage', text: t('column.stage'), value: (row) => t('stage.' + row.stage)},
  {id: 'now', text: t('cycle.assumedRate'), num: true, value: (row) => row.likelyNow, show: (row) => number(row.likelyNow)},
  {id: 'likely', text: t('cycle.learnedRate'), num: true, value: (row) => row.likely, show: (row) => `${number(row.low)} / ${number(row.likely)} / ${number(row.high)}`},
  {id: 'rows', text: t('cycle.rowsHead'), num: true, value: (row) => row.rows},
];
