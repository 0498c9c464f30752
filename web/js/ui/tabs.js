/** A row of tabs; the arrow keys walk along it. */
import {html} from '../html.js';

/** @param tabs [{id, text, count}]; a count of null is not known yet */
export function Tabs({tabs, open, onOpen, label}) {
  const walk = (event) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!step) return;
    event.preventDefault();
    const next = tabs[(tabs.findIndex((tab) => tab.id === open) + step + tabs.length) % tabs.length];
    onOpen(next.id);
    event.currentTarget.querySelector(`[data-tab="${next.id}"]`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} onKeyDown=${walk}>
    ${tabs.filter(Boolean).map((tab) => html`<button key=${tab.id} type="button" role="tab" data-tab=${tab.id} aria-selected=${tab.id === open} tabindex=${tab.id === open ? 0 : -1}
      onClick=${() => onOpen(tab.id)}>${tab.text}${tab.count !== undefined && html`<span class="count">${tab.count ?? '…'}</span>`}</button>`)}
  </div>`;
}
