/** A week's report as a form: it begins as the plan says, and what differed is corrected. Files do the same for those who work in a spreadsheet. */
import {html, useState, Fragment} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {day, parseTime} from '../format.js';
import {sayFailure} from '../ui/toasts.js';
import {fileOf, formOf, saidAt, saidIn, surveyOf, withPart} from './report-file.js';
import {ReportGround} from './report-ground.js';
import {Said} from './said.js';

const WEEK_MS = 7 * 86_400_000;
const DAY_MS = 86_400_000;
const iso = (ms) => new Date(ms).toISOString().slice(0, 10);

/** `onReport` takes the report, as JSON or CSV text, with the type of its content and the period of a CSV, and answers {kept, findings}. */
export function ReportForm({id, problem, start, onReport}) {
  const [week, setWeek] = useState(1);
  const [form, setForm] = useState(null);
  const [chosen, setChosen] = useState(null);
  const [said, setSaid] = useState([]);
  const from = parseTime(start) + (week - 1) * WEEK_MS;
  const span = {from: iso(from), to: iso(from + WEEK_MS - DAY_MS)};
  const open = (next) => {
    setForm(next);
    setChosen(null);
    setSaid([]);
  };
  const fill = async () => {
    try {
      open(formOf(await api.asPlanned(id, week)));
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
    const {kept, findings} = await onReport(JSON.stringify(fileOf(form)), 'application/json', span);
    if (kept) open(null);
    else setSaid(saidAt(findings, form));
  };
  return html`<div class="stack tight">
    <label class="field"><span>${t('cycle.week')}</span><input class="input small" type="number" min="1" value=${week} onInput=${(event) => setWeek(Math.max(1, Number(event.target.value) || 1))} /><small>${day(parseTime(span.from))} – ${day(parseTime(span.to))}</small></label>
    <div class="row wrap"><button type="button" class="button small primary" data-action="fill-report" onClick=${fill}>${t('cycle.fill')}</button>
      <a class="button small" href=${api.asPlannedUrl(id, week)} download>${t('cycle.asPlanned')}</a>
      <input id="report-file" class="visually-hidden" type="file" accept=".csv,.json,text/csv,application/json" onChange=${(event) => event.target.files[0] && upload(event.target.files[0])} /><label for="report-file" class="button small">${t('cycle.upload')}</label></div>
    ${form && html`<form class="stack report" onSubmit=${send} onKeyDown=${sendsByButtonOnly}>
      <${Work} form=${form} said=${said} onChange=${setForm} onDraw=${(hazard) => setChosen({hazard})} />
      <${CrewsOut} form=${form} said=${said} span=${span} onChange=${setForm} />
      <${Spending} form=${form} said=${said} funds=${problem.funds ?? []} onChange=${setForm} />
      <${ReportGround} problem=${problem} form=${form} chosen=${chosen} said=${said} onChoose=${setChosen} onChange=${setForm} />
      <${Said} findings=${said.filter(({at}) => !/^[/](work|surveys|newHazardAreas|crewsOut|spending)[/]/.test(at))} />
      <div class="row wrap"><button class="button small primary" data-action="send-report">${t('cycle.send')}</button>
        <button type="button" class="button small" onClick=${() => open(null)}>${t('ui.cancel')}</button></div></form>`}
  </div>`;
}

/** Enter in a cell must not send a report that is half filled in. */
function sendsByButtonOnly(event) {
  if (event.key === 'Enter' && event.target.tagName === 'INPUT') event.preventDefault();
}

function Work({form, said, onChange, onDraw}) {
  const set = (index, change) => onChange({...form, work: form.work.map((row, i) => (i === index ? {...row, ...change} : row))});
  const amount = (event) => (event.target.value === '' ? null : Number(event.target.value));
  const box = (label, value, onInput, name, wrong) => html`<input class="input small" type="number" min="0" step="any" name=${name} aria-label=${label} aria-invalid=${wrong ? 'true' : undefined} value=${value ?? ''} onInput=${onInput} />`;
  return html`<div class="scroll"><table class="grid"><thead><tr><th>${t('column.crew')}</th><th>${t('column.hazard')}</th><th>${t('column.stage')}</th><th>${t('cycle.m2')}</th><th>${t('cycle.finished')}</th>
    <th>${t('cycle.days')}</th><th>${t('cycle.cost')}</th><th>${t('cycle.devices')}</th><th>${t('cycle.survey')}</th><th></th></tr></thead><tbody>
    ${form.work.map((row, i) => {
      const survey = row.stage === 'SURVEY' && row.finished ? surveyOf(form, row.hazardArea) : null;
      const about = [...saidIn(said, '/work/' + i), ...(survey ? saidIn(said, '/surveys/' + row.hazardArea) : [])];
      const wrong = (field) => saidIn(about, `/work/${i}/${field}`).length > 0;
      return html`<${Fragment} key=${row.hazardArea + row.stage + row.parcel}><tr class=${about.length ? 'questioned' : ''}><td>${row.crew}</td><td>${row.hazardArea}${row.parcel ? '/' + row.parcel : ''}</td><td>${t('stage.' + row.stage)}</td>
      <td>${box(t('cycle.m2'), row.areaM2, (event) => set(i, {areaM2: amount(event) ?? 0}), 'areaM2', wrong('areaM2'))}</td>
      <td><input type="checkbox" aria-label=${t('cycle.finished')} checked=${row.finished} onChange=${(event) => set(i, {finished: event.target.checked})} /></td>
      <td>${box(t('cycle.days'), row.days, (event) => set(i, {days: amount(event)}), 'days', wrong('days'))}</td>
      <td>${box(t('cycle.cost'), row.cost, (event) => set(i, {cost: amount(event)}), 'cost', wrong('cost'))}</td>
      <td><input class="input small" aria-label=${t('cycle.devices')} aria-invalid=${wrong('devices') ? 'true' : undefined} placeholder="AP_MINE:3" onInput=${(event) => set(i, {devices: event.target.value})} /></td>
      <td>${survey && html`<span class="row">${['cancelled', 'reduced', 'confirmed'].map((name, part) => box(t('cycle.' + name), survey.parts[part],
        (event) => onChange(withPart(form, row.hazardArea, part, amount(event))), name, saidIn(about, '/surveys/' + row.hazardArea).length > 0))}
        <button type="button" class="button small" data-action="draw-confirmed" data-hazard=${row.hazardArea} onClick=${() => onDraw(row.hazardArea)}>${t(survey.ground ? 'cycle.drawn' : 'cycle.draw')}</button></span>`}</td>
      <td><button type="button" class="link" aria-label=${t('cycle.drop')} onClick=${() => onChange({...form, work: form.work.filter((other) => other !== row)})}>×</button></td></tr>
      ${about.length > 0 && html`<tr class="questioned"><td colspan="10"><${Said} findings=${about} /></td></tr>`}</${Fragment}>`;
    })}</tbody></table></div>`;
}

function CrewsOut({form, said, span, onChange}) {
  const crews = [...new Set(form.work.map((row) => row.crew))];
  const set = (index, change) => onChange({...form, crewsOut: form.crewsOut.map((out, i) => (i === index ? {...out, ...change} : out))});
  return html`<div class="stack tight">${form.crewsOut.map((out, i) => html`<div class="row wrap" key=${i}>
      <input class="input small" list="report-crews" aria-label=${t('column.crew')} placeholder=${t('column.crew')} value=${out.crew} onInput=${(event) => set(i, {crew: event.target.value})} />
      <input class="input small" type="date" aria-label=${t('cycle.outFrom')} value=${out.from} onInput=${(event) => set(i, {from: event.target.value})} />
      <input class="input small" type="date" aria-label=${t('cycle.outTo')} value=${out.to} onInput=${(event) => set(i, {to: event.target.value})} />
      <input class="input small" aria-label=${t('cycle.reason')} placeholder=${t('cycle.reason')} value=${out.reason} onInput=${(event) => set(i, {reason: event.target.value})} />
      <button type="button" class="link" aria-label=${t('cycle.drop')} onClick=${() => onChange({...form, crewsOut: form.crewsOut.filter((other) => other !== out)})}>×</button>
      <${Said} findings=${saidIn(said, '/crewsOut/' + i)} /></div>`)}
    <datalist id="report-crews">${crews.map((crew) => html`<option value=${crew} />`)}</datalist>
    <button type="button" class="link" data-action="crew-out" onClick=${() => onChange({...form, crewsOut: [...form.crewsOut, {crew: '', from: span.to, to: '', reason: ''}]})}>${t('cycle.crewOut')}</button></div>`;
}

/** Money spent beside the work, fund by fund. */
function Spending({form, said, funds, onChange}) {
  const set = (index, change) => onChange({...form, spending: form.spending.map((one, i) => (i === index ? {...one, ...change} : one))});
  return html`<div class="stack tight">${form.spending.map((one, i) => html`<div class="row wrap" key=${i}>
      <select class="input small" name="fund" aria-label=${t('cycle.fund')} value=${one.fund} onChange=${(event) => set(i, {fund: event.target.value})}>
        <option value="">${t('cycle.fund')}</option>${funds.map((fund) => html`<option value=${fund.id}>${fund.donor || fund.id}</option>`)}</select>
      <input class="input small" type="number" min="0" step="any" name="amount" aria-label=${t('cycle.cost')} placeholder=${t('cycle.cost')} value=${one.amount ?? ''} onInput=${(event) => set(i, {amount: event.target.value === '' ? null : Number(event.target.value)})} />
      <input class="input small" name="what" aria-label=${t('cycle.spentFor')} placeholder=${t('cycle.spentFor')} value=${one.what} onInput=${(event) => set(i, {what: event.target.value})} />
      <button type="button" class="link" aria-label=${t('cycle.drop')} onClick=${() => onChange({...form, spending: form.spending.filter((other) => other !== one)})}>×</button>
      <${Said} findings=${saidIn(said, '/spending/' + i)} /></div>`)}
    <button type="button" class="link" data-action="spent-beside" onClick=${() => onChange({...form, spending: [...form.spending, {fund: funds.length === 1 ? funds[0].id : '', amount: null, what: ''}]})}>${t('cycle.spending')}</button></div>`;
}
