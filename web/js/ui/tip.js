/** A small note beside the pointer, kept inside the window. */
import {html, useLayoutEffect, useRef} from '../html.js';

export function Tip({x, y, children}) {
  const box = useRef(null);
  useLayoutEffect(() => {
    const {width, height} = box.current.getBoundingClientRect();
    box.current.style.left = Math.max(4, Math.min(x + 14, window.innerWidth - width - 8)) + 'px';
    box.current.style.top = (y + height + 22 > window.innerHeight ? Math.max(4, y - height - 12) : y + 16) + 'px';
  });
  return html`<div ref=${box} class="tip" role="status">${children}</div>`;
}
