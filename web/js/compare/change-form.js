/** One change of a scenario as a form. */
import {html} from '../html.js';
import {t} from '../i18n.js';
import {Cell} from '../problem/sheet.js';
import {SHEETS} from '../problem/fields.js';
import {withValue, valueAt} from '../problem/history.js';
import {POLICY, bodyOf, kindOf, likeCrew, districtsOf, policyName, policyValues, typeName} from './changes.js';

/** @param problem as the scenario has it before this change, so that it can be about what earlier changes brought */
export function ChangeForm({change, problem, onChange, onRemove}) {
  const kind = kindOf(change);
  const Form = FORMS[kind];
  return html`<li class="change" data-kind=${kind}>
    <div class="row"><h4 class="grow">${t('scenario.kind.' + kind)}</h4><button type="button" class="button small quiet danger" aria-label=${t('scenario.removeChange')} title=${t('scenario.removeChange')} onClick=${onRemove}>×</button></div>
    <div class="change-fields">${Form ? html`<${Form} body=${bodyOf(change)} problem=${problem} set=${(body) => onChange({[kind]: body})} />` : html`<code class="mono">${JSON.stringify(change)}</code>`}</div>
  </li>`;
}

const FORMS = {
  scaleFunds: ({body, problem, set}) => html`<${Choice} label=${t('scenario.field.fund')} value=${body.fund} none=${t('scenario.allFunds')} options=${fundsOf(problem)} onSet=${(fund) => set(without({...body, fund}))} />
    <${Numeric} label=${t('scenario.field.percent')} name="percent" value=${round(body.factor * 100)} min="0" step="5" onSet=${(value) => set({...body, factor: value / 100})} />`,
  delayTranches: ({body, problem, set}) => html`<${Choice} label=${t('scenario.field.fund')} value=${body.fund} none=${t('scenario.allFunds')} options=${fundsOf(problem)} onSet=${(fund) => set(without({...body, fund}))} />
    <${Numeric} label=${t('scenario.field.days')} name="days" value=${body.days} step="1" onSet=${(days) => set({...body, days: Math.round(days)})} />`,
  removeFund: ({body, problem, set}) => html`<${Choice} label=${t('scenario.field.fund')} value=${body} options=${fundsOf(problem)} onSet=${set} />`,
  removeCrew: ({body, problem, set}) => html`<${Choice} label=${t('scenario.field.crew')} value=${body} options=${crewsOf(problem)} onSet=${set} />`,
  removeEquipment: ({body, problem, set}) => html`<${Choice} label=${t('scenario.field.equipment')} value=${body} options=${(problem.equipment ?? []).map((unit) => ({id: unit.id, text: `${typeName(unit.type)} (${unit.id})`}))} onSet=${set} />`,
  setCommunity: ({body, problem, set}) => html`<${Choice} label=${t('scenario.field.village')} value=${body.id} options=${(problem.communities ?? []).map((one) => ({id: one.id, text: one.name ?? one.id}))} onSet=${(id) => set({...body, id})} />
    <label class="field"><span>${t('scenario.field.returnDate')}</span><input class="input" type="date" value=${body.returnDate ?? ''} onInput=${(event) => set(without({...body, returnDate: event.target.value || undefined}))} /><small>${t('scenario.field.returnDateHelp')}</small></label>`,
  setMapReliability: ({body, problem, set}) => html`<${Numeric} label=${t('scenario.field.reliability')} name="reliability" value=${round(body.value * 100)} min="0" max="100" step="5" onSet=${(value) => set({...body, value: value / 100})} />
    <fieldset class="field wide-field"><span>${t('scenario.field.districts')}</span><div class="row wrap checks">${districtsOf(problem).map((district) => html`<label key=${district} class="check small"><input type="checkbox" checked=${body.districts?.includes(district)}
      onChange=${(event) => set({...body, districts: event.target.checked ? [...(body.districts ?? []), district] : body.districts.filter((one) => one !== district)})} />${district}</label>`)}</div><small>${t('scenario.field.districtsHelp')}</small></fieldset>`,
  addFund: ({body, set}) => html`<${Cells} sheet="funds" body=${body} set=${set} />`,
  addEquipment: ({body, set}) => html`<${Cells} sheet="equipment" body=${body} set=${set} />`,
  addCrew: ({body, problem, set}) => html`<${Choice} label=${t('scenario.field.like')} value="" none=${t('scenario.field.likeNone')} options=${crewsOf(problem)} onSet=${(id) => id && set({...likeCrew(problem, problem.crews.find((crew) => crew.id === id)), id: body.id})} />
    <${Cells} sheet="crews" body=${body} set=${set} />`,
  setPolicy: PolicyForm,
};

function PolicyForm({body, set}) {
  const values = policyValues(body);
  const free = POLICY.filter((field) => valueAt(body, field.path) === undefined);
  return html`${values.map(({path, value}) => {
    const field = POLICY.find((one) => one.path.join('.') === path.join('.'));
    return html`<label key=${path.join('.')} class="field"><span>${policyName(path)}</span><div class="row">${field ? html`<${Cell} field=${field} value=${value} label=${policyName(path)} onSet=${(next) => set(pruned(withValue(body, path, next ?? 0)))} />` : html`<code class="mono grow">${JSON.stringify(value)}</code>`}
      <button type="button" class="button small quiet" aria-label=${t('ui.remove') + ' ' + policyName(path)} onClick=${() => set(pruned(withValue(body, path, undefined)))}>×</button></div>
      <small>${field?.given !== undefined ? t('edit.assumed', {value: field.given}) : '\u00a0'}</small></label>`;
  })}
  <${Choice} label=${t('scenario.field.policy')} value="" none=${t('scenario.field.policyNone')} options=${free.map((field) => ({id: field.path.join('.'), text: t(field.text)}))}
    onSet=${(name) => { const field = POLICY.find((one) => one.path.join('.') === name); if (field) set(withValue(body, field.path, field.given ?? 0)); }} />`;
}

/** The fields of a list of the problem, as in its tables. */
function Cells({sheet, body, set}) {
  return html`${SHEETS.find((one) => one.id === sheet).fields.map((field) => html`<label key=${field.name} class=${'field' + (field.wide ? ' wide-field' : '')}><span>${t('field.' + field.name)}</span>
    <${Cell} field=${field} value=${valueAt(body, field.path)} label=${t('field.' + field.name)} onSet=${(value) => set(pruned(withValue(body, field.path, value)))} /></label>`)}`;
}

function Choice({label, value, options, none, onSet}) {
  const unknown = value && !options.some((option) => option.id === value);
  return html`<label class="field"><span>${label}</span><select class="input" value=${value ?? ''} onChange=${(event) => onSet(event.target.value || undefined)}>
    ${none && html`<option value="">${none}</option>`}${unknown && html`<option value=${value}>${value}</option>`}${options.map((option) => html`<option key=${option.id} value=${option.id}>${option.text}</option>`)}</select></label>`;
}

function Numeric({label, name, value, onSet, ...rest}) {
  return html`<label class="field"><span>${label}</span><input class="input" type="number" data-field=${name} value=${Number.isFinite(value) ? value : ''} ...${rest} onInput=${(event) => event.target.value !== '' && Number.isFinite(event.target.valueAsNumber) && onSet(event.target.valueAsNumber)} /></label>`;
}

const fundsOf = (problem) => (problem.funds ?? []).map((fund) => ({id: fund.id, text: fund.donor ? `${fund.donor} (${fund.id})` : fund.id}));
const crewsOf = (problem) => (problem.crews ?? []).map((crew) => ({id: crew.id, text: crew.name ? `${crew.name} (${crew.id})` : crew.id}));
const round = (value) => Math.round(value * 1e6) / 1e6;

/** Without fields that have no value. */
const without = (body) => Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));

/** Without objects in which nothing is left. */
function pruned(body) {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => !(value && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0)));
}
