/** A week's report as a form: it begins as the plan says, and what differed is corrected. Files do the same for those who work in a spreadsheet. */
import {html, useState} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {parseTime} from '../format.js';
import {sayFailure} from '../ui/toasts.js';

const WEEK_MS = 7 * 86_400_000;
const DAY_MS = 86_400_000;
const iso = (ms) => new Date(ms).toISOString().slice(0, 10);

/** `onReport` takes the report, as JSON or CSV text, with the type of its content and the period of a CSV; true = it was kept. */
export function ReportForm({id, start, onReport}) {
  const [week, setWeek] = useState(1);
  const [report, setReport] = useState(null);
  const from = parseTime(start) + (week - 1) * WEEK_MS;
  const span = {from: iso(from), to: iso(from + WEEK_MS - DAY_MS)};
  const fill = async () => {
    try {
      const {work, from, to} = await api.asPlanned(id, week);
      setReport({from, to, work, surveys: {}, crewsOut: []});
    } catch (failure) {
      sayFailure(failure);
    }
  };
  const upload = async (file) => {
    const json = file.name.toLowerCase().endsWith('.json');
    await onReport(await file.text(), json ? 'application/json' : 'text/csv', span);
  };
  const send = async (event) => {
    event.preventDefault();
    if (await onReport(JSON.stringify(asFile(report)), 'application/json', span)) setReport(null);
  };
  return html`<div class="stack tight">
    <label class="field"><span>${t('cycle.week')}</span><input class="input small" type="number" min="1" value=${week} onInput=${(event) => setWeek(Math.max(1, Number(event.target.value) || 1))} /><small>${span.from} – ${span.to}</small></label>
    <div class="row wrap"><button type="button" class="button small primary" data-action="fill-report" onClick=${fill}>${t('cycle.fill')}</button>
      <a class="button small" href=${api.asPlannedUrl(id, week)} download>${t('cycle.asPlanned')}</a>
      <input id="report-file" class="visually-hidden" type="file" accept=".csv,.json,text/csv,application/json" onChange=${(event) => event.target.files[0] && upload(event.target.files[0])} /><label for="report-file" class="button small">${t('cycle.upload')}</label></div>
    ${report && html`<form class="stack tight report" onSubmit=${send}>
      <${Work} report=${report} onChange=${setReport} />
      <${CrewsOut} report=${report} span=${span} onChange=${setReport} />
      <div class="row wrap"><button class="button small primary" data-action="send-report">${t('cycle.send')}</button>
        <button type="button" class="button small" onClick=${() => setReport(null)}>${t('ui.cancel')}</button></div></form>`}
  </div>`;
}

/** The report as its file has it: only what was entered. */
function asFile({from, to, work, surveys, crewsOut}) {
  const given = (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ''));
  return {
    from, to,
    work: work.map((row) => ({...given({...row, devices: null}), devices: devices(row.devices)})),
    surveys: Object.entries(surveys).filter(([, parts]) => parts.some((part) => part > 0))
      .map(([hazardArea, [cancelledM2, reducedM2, confirmedM2]]) => ({hazardArea, cancelledM2, reducedM2, confirmedM2})),
    crewsOut: crewsOut.filter((out) => out.crew).map(given),
  };
}

/** Devices as planners write them, "AP_MINE:3 UXO:1", or as they are. */
function devices(entered) {
  if (typeof entered !== 'string') return entered ?? {};
  return Object.fromEntries(entered.split(/[\s,;]+/).filter(Boolean).map((one) => [one.split(':')[0].toUpperCase(), Number(one.split(':')[1] ?? 1)]));
}

function Work({report, onChange}) {
  const set = (index, change) => onChange({...report, work: report.work.map((row, i) => i === index ? {...row, ...change} : row)});
  const survey = (hazard, part, value) => {
    const parts = [...(report.surveys[hazard] ?? [0, 0, 0])];
    parts[part] = value ?? 0;
    onChange({...report, surveys: {...report.surveys, [hazard]: parts}});
  };
  const amount = (event) => event.target.value === '' ? null : Number(event.target.value);
  const box = (label, value, onInput, name) => html`<input class="input small" type="number" min="0" step="any" name=${name} aria-label=${label} value=${value ?? ''} onInput=${onInput} />`;
  return html`<div class="scroll"><table class="grid"><thead><tr><th>${t('column.crew')}</th><th>${t('column.hazard')}</th><th>${t('column.stage')}</th><th>${t('cycle.m2')}</th><th>${t('cycle.finished')}</th>
    <th>${t('cycle.days')}</th><th>${t('cycle.cost')}</th><th>${t('cycle.devices')}</th><th>${t('cycle.survey')}</th><th></th></tr></thead><tbody>
    ${report.work.map((row, i) => html`<tr key=${row.hazardArea + row.stage + row.parcel}><td>${row.crew}</td><td>${row.hazardArea}${row.parcel ? '/' + row.parcel : ''}</td><td>${t('stage.' + row.stage)}</td>
      <td>${box(t('cycle.m2'), row.areaM2, (event) => set(i, {areaM2: amount(event) ?? 0}), 'areaM2')}</td>
      <td><input type="checkbox" aria-label=${t('cycle.finished')} checked=${row.finished} onChange=${(event) => set(i, {finished: event.target.checked})} /></td>
      <td>${box(t('cycle.days'), row.days, (event) => set(i, {days: amount(event)}))}</td>
      <td>${box(t('cycle.cost'), row.cost, (event) => set(i, {cost: amount(event)}))}</td>
      <td><input class="input small" aria-label=${t('cycle.devices')} placeholder="AP_MINE:3" onInput=${(event) => set(i, {devices: event.target.value})} /></td>
      <td>${row.stage === 'SURVEY' && row.finished && html`<span class="row">${['cancelled', 'reduced', 'confirmed'].map((name, part) => box(t('cycle.' + name), report.surveys[row.hazardArea]?.[part],
        (event) => survey(row.hazardArea, part, amount(event))))}</span>`}</td>
      <td><button type="button" class="link" aria-label=${t('cycle.drop')} onClick=${() => onChange({...report, work: report.work.filter((other) => other !== row)})}>×</button></td></tr>`)}</tbody></table></div>`;
}

function CrewsOut({report, span, onChange}) {
  const crews = [...new Set(report.work.map((row) => row.crew))];
  const set = (index, change) => onChange({...report, crewsOut: report.crewsOut.map((out, i) => i === index ? {...out, ...change} : out)});
  return html`<div class="stack tight">${report.crewsOut.map((out, i) => html`<div class="row wrap" key=${i}>
      <input class="input small" list="report-crews" aria-label=${t('column.crew')} placeholder=${t('column.crew')} value=${out.crew} onInput=${(event) => set(i, {crew: event.target.value})} />
      <input class="input small" type="date" aria-label=${t('cycle.outFrom')} value=${out.from} onInput=${(event) => set(i, {from: event.target.value})} />
      <input class="input small" type="date" aria-label=${t('cycle.outTo')} value=${out.to} onInput=${(event) => set(i, {to: event.target.value})} />
      <input class="input small" aria-label=${t('cycle.reason')} placeholder=${t('cycle.reason')} value=${out.reason} onInput=${(event) => set(i, {reason: event.target.value})} /></div>`)}
    <datalist id="report-crews">${crews.map((crew) => html`<option value=${crew} />`)}</datalist>
    <button type="button" class="link" data-action="crew-out" onClick=${() => onChange({...report, crewsOut: [...report.crewsOut, {crew: '', from: span.to, to: '', reason: ''}]})}>${t('cycle.crewOut')}</button></div>`;
}
