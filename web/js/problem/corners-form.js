/** The corners of a shape as text, one per line: the way for those who have the coordinates on paper, and for the keyboard. */
import {html, useEffect, useState} from '../html.js';
import {t} from '../i18n.js';
import {useStore} from '../store.js';
import {settings} from '../settings.js';
import {kindOf, partsOf, withParts, shapeOf, cornersText, cornersOf, LEAST} from '../map/shape-edit.js';

export function CornersForm({geometry, onChange}) {
  const coordinates = useStore(settings, (now) => now.coordinates);
  const parts = partsOf(geometry);
  const [part, setPart] = useState(0);
  const [draft, setDraft] = useState(null);
  const shown = Math.min(part, parts.length - 1);
  useEffect(() => setDraft(null), [geometry, shown, coordinates]);
  const kind = kindOf(geometry);
  const take = () => {
    if (draft === null) return;
    const read = cornersOf(draft, parts[shown]);
    if (read.wrong || read.corners.length < LEAST[kind]) return;
    onChange(parts.length === 1 ? sized(geometry, kind, read.corners) : withParts(geometry, parts.map((corners, i) => (i === shown ? read.corners : corners))));
  };
  const read = draft === null ? {corners: parts[shown]} : cornersOf(draft, parts[shown]);
  const wrong = read.wrong ? t('place.wrongLine', {n: read.wrong}) : read.corners.length < LEAST[kind] ? t('place.tooFew', {n: LEAST[kind]}) : null;
  return html`<details class="corners" open=${kind === 'POINT'}><summary class="small">${t('place.corners', {n: parts[shown].length})}</summary>
    ${parts.length > 1 && html`<label class="row small"><span>${t('place.part')}</span><select class="input small" value=${shown} onChange=${(event) => setPart(Number(event.target.value))}>${parts.map((_, i) => html`<option key=${i} value=${i}>${i + 1}</option>`)}</select></label>`}
    <textarea class="input mono small" rows=${Math.min(8, Math.max(1, parts[shown].length))} aria-label=${t('place.cornersLabel')} aria-invalid=${wrong ? 'true' : undefined} spellcheck="false" value=${draft ?? cornersText(parts[shown])}
      onInput=${(event) => setDraft(event.target.value)} onBlur=${take}></textarea>
    <p class=${'small ' + (wrong ? 'bad' : 'muted')} role=${wrong ? 'alert' : undefined}>${wrong ?? t('place.cornersHelp')}</p></details>`;
}

/** A point stays one; the first corner is taken where more are written. */
const sized = (geometry, kind, corners) => (geometry.type.startsWith('Multi') ? withParts(geometry, [corners]) : shapeOf(kind, corners));
