/** A modal dialog: the browser's own, so that focus stays inside and Escape closes it. */
import {html, useEffect, useRef} from '../html.js';
import {t} from '../i18n.js';

export function Dialog({title, wide = false, onClose, footer, children}) {
  const box = useRef(null);
  useEffect(() => {
    box.current.showModal();
    return () => box.current?.close();
  }, []);
  return html`<dialog ref=${box} class=${'dialog' + (wide ? ' wide' : '')} aria-label=${title} onCancel=${(event) => { event.preventDefault(); onClose(); }}>
    <header><h2 class="grow">${title}</h2><button type="button" class="button quiet icon small" aria-label=${t('ui.close')} onClick=${onClose}>×</button></header>
    <div class="body">${children}</div>
    ${footer && html`<footer>${footer}</footer>`}
  </dialog>`;
}
