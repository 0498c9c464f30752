/** Short questions: a date, a reason, a crew. One at a time. */
import {html, render, useState} from '../html.js';
import {t} from '../i18n.js';
import {Dialog} from '../ui/dialog.js';

/** Asks for a date; `empty` = text of the answer "no date" (null = not offered). */
export function askDate({title, date, empty}, then) {
  ask((close) => html`<${DateQuestion} title=${title} date=${date} empty=${empty} close=${close} then=${then} />`);
}

export function askReason({title}, then) {
  ask((close) => html`<${TextQuestion} title=${title} label=${t('ask.reason')} text="" close=${close} then=${then} />`);
}

export function askText({title, label, text}, then) {
  ask((close) => html`<${TextQuestion} title=${title} label=${label} text=${text} close=${close} then=${then} />`);
}

/** Asks for one of some crews. */
export function askPlace({title, crews}, then) {
  ask((close) => html`<${Dialog} title=${title} onClose=${close}><ul class="choices">${crews.map((crew) => html`<li key=${crew.id}>
    <button type="button" class="button quiet" onClick=${() => { close(); then(crew); }}><b>${crew.id}</b> ${crew.name === crew.id ? '' : crew.name} <span class="muted">${t('method.' + crew.method)} · ${t('crew.packages', {n: crew.visits.length})}</span></button></li>`)}</ul></${Dialog}>`);
}

function ask(content) {
  const place = document.body.appendChild(document.createElement('div'));
  render(content(() => {
    render(null, place);
    place.remove();
  }), place);
}

function DateQuestion({title, date, empty, close, then}) {
  const [value, setValue] = useState(date);
  const answer = (given) => {
    close();
    then(given);
  };
  return html`<${Dialog} title=${title} onClose=${close} footer=${html`
      ${empty && html`<button type="button" class="button" onClick=${() => answer(null)}>${empty}</button>`}
      <button type="button" class="button primary" disabled=${!value} onClick=${() => answer(value)}>${t('ui.ok')}</button>`}>
    <label class="field"><span>${t('ask.date')}</span><input class="input" type="date" value=${value} onInput=${(event) => setValue(event.target.value)} /></label>
  </${Dialog}>`;
}

function TextQuestion({title, label, text, close, then}) {
  const [value, setValue] = useState(text);
  return html`<${Dialog} title=${title} onClose=${close} footer=${html`<button type="button" class="button primary" disabled=${!value.trim()} onClick=${() => { close(); then(value.trim()); }}>${t('ui.ok')}</button>`}>
    <label class="field"><span>${label}</span><input class="input" value=${value} onInput=${(event) => setValue(event.target.value)} /></label>
  </${Dialog}>`;
}
