/** A menu at a place, walked with the arrow keys and closed with Escape. */
import {html, useLayoutEffect, useRef} from '../html.js';

/** @param items [{text, run, disabled, head, line}] */
export function Menu({x, y, items, label, onClose}) {
  const box = useRef(null);
  useLayoutEffect(() => {
    const element = box.current;
    const before = document.activeElement;
    const {width, height} = element.getBoundingClientRect();
    element.style.left = Math.max(4, Math.min(x, window.innerWidth - width - 8)) + 'px';
    element.style.top = Math.max(4, Math.min(y, window.innerHeight - height - 8)) + 'px';
    element.querySelector('button:not(:disabled)')?.focus();
    const outside = (event) => {
      if (!element.contains(event.target)) onClose();
    };
    setTimeout(() => document.addEventListener('pointerdown', outside), 0);
    return () => {
      document.removeEventListener('pointerdown', outside);
      if (element.contains(document.activeElement) || document.activeElement === document.body) before?.focus?.();
    };
  }, [x, y]);
  const walk = (event) => {
    const buttons = [...box.current.querySelectorAll('button:not(:disabled)')];
    const at = buttons.indexOf(document.activeElement);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1}[event.key];
    if (to !== undefined) {
      event.preventDefault();
      buttons[(to + buttons.length) % buttons.length]?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
    }
  };
  return html`<div ref=${box} class="menu" role="menu" aria-label=${label} onKeyDown=${walk}>
    ${items.filter(Boolean).map((item) => (item.head ? html`<div class="head">${item.head}</div>` : item.line ? html`<hr />`
      : html`<button type="button" role="menuitem" disabled=${item.disabled} onClick=${() => { onClose(); item.run(); }}>${item.text}</button>`))}
  </div>`;
}
