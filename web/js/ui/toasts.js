/** Short notes at the corner: what was done, or what went wrong and what to do. */
import {html} from '../html.js';
import {createStore, useStore} from '../store.js';
import {t} from '../i18n.js';

const notes = createStore({list: []});
let next = 1;

/** @param options {bad: stays until closed, action: {text, run}} */
export function say(text, {bad = false, action = null} = {}) {
  const note = {id: next++, text, bad, action};
  notes.set(({list}) => ({list: [...list.slice(-3), note]}));
  if (!bad) setTimeout(() => close(note.id), action ? 9000 : 5000);
}

/** Says what a failed request said. */
export function sayFailure(failure) {
  say(failure.findings?.length ? `${failure.title}. ${failure.findings[0].message} ${failure.findings[0].remedy}` : failure.message, {bad: true});
}

function close(id) {
  notes.set(({list}) => ({list: list.filter((note) => note.id !== id)}));
}

export function Toasts() {
  const list = useStore(notes, (now) => now.list);
  return html`<div class="toasts" aria-live="polite">
    ${list.map((note) => html`<div key=${note.id} class=${'toast' + (note.bad ? ' bad' : '')} role=${note.bad ? 'alert' : 'status'}>
      <span class="grow">${note.text}</span>
      ${note.action && html`<button type="button" onClick=${() => { close(note.id); note.action.run(); }}>${note.action.text}</button>`}
      <button type="button" aria-label=${t('ui.close')} onClick=${() => close(note.id)}>×</button>
    </div>`)}
  </div>`;
}
