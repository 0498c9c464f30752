/** A button that chooses files. */
import {html} from '../html.js';

export function FileInput({id, text, accept, multiple = false, onFiles, small = false}) {
  const take = (event) => {
    const files = [...event.target.files];
    event.target.value = '';
    if (files.length) onFiles(files);
  };
  return html`<input id=${id} class="visually-hidden" type="file" accept=${accept} multiple=${multiple} onChange=${take} /><label for=${id} class=${'button' + (small ? ' small' : '')}>${text}</label>`;
}
