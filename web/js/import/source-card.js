/** One table that is brought in: what it is, which column is which field, and in which coordinates, dates and numbers it is written. */
import {html, useState} from '../html.js';
import {t} from '../i18n.js';
import {number} from '../format.js';
import {KINDS, keyOf, kindOf, withColumn, withConstant, withFactor, withWord, withSystem, withDateOrder, withDecimalComma} from './order.js';
import {choiceText} from '../problem/fields.js';
import {leaveOut} from './chosen.js';

const SYSTEMS = ['EPSG:4326', 'UTM38N', 'UTM39N', 'SK-42 zone 8', 'SK-42 zone 9', 'SK-42', 'EPSG:28408', 'EPSG:2532'];
/** Findings that a coordinate system mends. */
const SYSTEM_CODES = new Set(['projected', 'unknown-crs', 'two-systems', 'degrees', 'outside-zone']);

export function SourceCard({part, source, fields, columns, lacking, findings, onKind, onChange}) {
  const kind = kindOf(source);
  const asksSystem = findings.some((finding) => SYSTEM_CODES.has(finding.code));
  return html`<section class="card import-source" data-source=${keyOf(part)} aria-label=${keyOf(part)}>
    <header class="row wrap"><h3>${keyOf(part)}</h3><span class="muted small">${t('import.records', {n: number(part.records)})}</span><span class="grow"></span>
      <label class="row small"><span>${t('import.holds')}</span><select class="input small" data-field="kind" value=${kind} onChange=${(event) => onKind(event.target.value)}>
        ${KINDS.map((one) => html`<option key=${one} value=${one}>${t('import.kind.' + (one || 'NOTHING'))}</option>`)}</select></label>
      <button type="button" class="button small quiet danger" aria-label=${t('ui.remove') + ' ' + part.file} onClick=${() => leaveOut(part.file)}>${t('ui.remove')}</button></header>
    ${source && html`<${ForAll} source=${source} fields=${fields} lacking=${lacking} onChange=${onChange} />
      <div class="import-columns"><table class="grid"><thead><tr><th>${t('import.column')}</th><th>${t('import.example')}</th><th>${t('import.becomes')}</th><th>${t('import.read')}</th></tr></thead>
        <tbody>${columns.map((column) => html`<${ColumnRow} key=${column.column} column=${column} source=${source} fields=${fields} onChange=${onChange} />`)}</tbody></table></div>
      <${Reading} part=${part} source=${source} asksSystem=${asksSystem} onChange=${onChange} />`}
  </section>`;
}

function ColumnRow({column, source, fields, onChange}) {
  const field = source.mapping?.columns?.[column.column] ?? '';
  const target = fields.find((one) => one.path === field);
  const name = (one) => fieldName(one.path);
  return html`<tr data-column=${column.column} class=${field ? '' : 'unused'}><td><b>${column.column}</b></td><td class="muted clip">${column.example || '–'}</td>
    <td><select class="input small" aria-label=${t('import.becomesOf', {column: column.column})} value=${field} onChange=${(event) => onChange(withColumn(source, column.column, event.target.value))}>
      <option value="">${t('import.notUsed')}</option>${fields.map((one) => html`<option key=${one.path} value=${one.path} title=${one.meaning}>${name(one)}${one.needed ? ' *' : ''}</option>`)}</select></td>
    <td>${field === 'areaM2' ? html`<${Unit} column=${column} source=${source} onChange=${onChange} />` : target?.choices.length && column.words.length ? html`<${Words} column=${column} target=${target} source=${source} onChange=${onChange} />` : html`<span class="small muted">${target?.meaning ?? ''}</span>`}</td></tr>`;
}

/** What a field is called: by its heading in the tables of a problem, else as in the file. */
export function fieldName(path) {
  const key = 'field.' + path;
  const known = t(key);
  const own = t('import.field.' + path);
  return own !== 'import.field.' + path ? own : known === key ? path : known;
}

function Unit({column, source, onChange}) {
  const factor = source.mapping?.factors?.[column.column] ?? 1;
  return html`<select class="input small" aria-label=${t('import.unit')} value=${factor} onChange=${(event) => onChange(withFactor(source, column.column, Number(event.target.value)))}>
    ${[1, 10_000, 1_000_000].map((one) => html`<option key=${one} value=${one}>${t('import.unit.' + one)}</option>`)}${![1, 10_000, 1_000_000].includes(factor) && html`<option value=${factor}>× ${factor}</option>`}</select>`;
}

/** What the words of a column mean, where the guess may be wrong. */
function Words({column, target, source, onChange}) {
  const own = source.mapping?.values?.[target.path] ?? {};
  return html`<details class="small"><summary>${t('import.words', {n: column.words.length})}</summary><ul class="import-words">${column.words.map((word) => html`<li key=${word}><span class="clip">${word}</span>
    <select class="input small" aria-label=${t('import.meaningOf', {word})} value=${own[word] ?? ''} onChange=${(event) => onChange(withWord(source, target.path, word, event.target.value))}><option value="">${t('import.understood')}</option>${target.choices.map((choice) => html`<option key=${choice} value=${choice}>${choiceText(choice)}</option>`)}</select></li>`)}</ul></details>`;
}

/** Values for records that say nothing: first those that every record needs. */
function ForAll({source, fields, lacking, onChange}) {
  const constants = source.mapping?.constants ?? {};
  const [opened, setOpened] = useState([]);
  const shown = [...new Set([...lacking, ...Object.keys(constants), ...opened.filter((path) => fields.some((field) => field.path === path))])];
  const others = fields.filter((field) => !shown.includes(field.path) && !['id', 'lon', 'lat', 'polygon', 'pointNumber', 'geometry', 'location', 'base'].includes(field.path));
  return html`<div class="import-for-all">
    ${lacking.length > 0 && html`<p class="banner warn" role="alert">${t('import.lacking', {fields: lacking.map(fieldName).join(', ')})}</p>`}
    <div class="row wrap">${shown.map((path) => {
      const field = fields.find((one) => one.path === path);
      const label = t('import.forAll', {field: fieldName(path)});
      return html`<label key=${path} class="row small"><span>${label}</span>${field?.choices.length ? html`<select class="input small" data-for-all=${path} value=${constants[path] ?? ''} onChange=${(event) => onChange(withConstant(source, path, event.target.value))}><option value="">–</option>${field.choices.map((choice) => html`<option key=${choice} value=${choice}>${choiceText(choice)}</option>`)}</select>`
        : html`<input class="input small" data-for-all=${path} value=${constants[path] ?? ''} title=${field?.meaning} onChange=${(event) => onChange(withConstant(source, path, event.target.value.trim()))} />`}</label>`;
    })}
    <select class="input small" aria-label=${t('import.forAllAdd')} value="" onChange=${(event) => event.target.value && setOpened([...opened, event.target.value])}>
      <option value="">${t('import.forAllAdd')}</option>${others.map((field) => html`<option key=${field.path} value=${field.path}>${fieldName(field.path)}</option>`)}</select></div></div>`;
}

function Reading({part, source, asksSystem, onChange}) {
  const {crs, dateOrder, decimalComma} = source.mapping ?? {};
  const placed = source.list !== 'FUNDS';
  return html`<div class="row wrap import-reading">
    ${placed && html`<label class=${'row small' + (asksSystem ? ' asked' : '')}><span>${t('import.system')}</span>
      <input class="input small" data-field="crs" list=${'systems-' + keyOf(part)} value=${crs ?? ''} aria-invalid=${asksSystem ? 'true' : undefined} placeholder=${part.crs ? t('import.stated', {crs: short(part.crs)}) : t('import.degrees')} onChange=${(event) => onChange(withSystem(source, event.target.value))} />
      <datalist id=${'systems-' + keyOf(part)}>${SYSTEMS.map((name) => html`<option key=${name} value=${name}>${t('import.crs.' + name.replace(/[: ]/g, '_'))}</option>`)}</datalist></label>`}
    <label class="row small"><span>${t('import.dates')}</span><select class="input small" value=${dateOrder ?? ''} onChange=${(event) => onChange(withDateOrder(source, event.target.value))}>
      <option value="">${t('import.asShown')}</option><option value="DMY">${t('import.dates.DMY')}</option><option value="MDY">${t('import.dates.MDY')}</option></select></label>
    <label class="row small"><span>${t('import.numbers')}</span><select class="input small" value=${decimalComma === undefined || decimalComma === null ? '' : decimalComma ? 'yes' : 'no'} onChange=${(event) => onChange(withDecimalComma(source, event.target.value))}>
      <option value="">${t('import.asShown')}</option><option value="yes">1.234,5</option><option value="no">1,234.5</option></select></label>
    ${asksSystem && html`<p class="small warn whole">${t('import.systemHelp')}</p>`}</div>`;
}

const short = (crs) => (crs.length > 28 ? crs.slice(0, 26) + '…' : crs);
