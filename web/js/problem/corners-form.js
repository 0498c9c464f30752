/**
 * The corners of a shape as text, one per line, or the whole shape as WKT or GeoJSON: the way for those who have the coordinates on paper or in another program,
 * and for the keyboard.
 */
import {html, useEffect, useState} from '../html.js';
import {t} from '../i18n.js';
import {useStore} from '../store.js';
import {settings} from '../settings.js';
import {kindOf, partsOf, withParts, shapeOf, cornersText, cornersOf, LEAST} from '../map/shape-edit.js';
import {geometryOf, isWhole} from '../map/shape-text.js';

/**
 * @param geometry null = there is none yet
 * @param kinds    which of AREA, LINE and POINT a new one may be
 */
export function CornersForm({geometry, kinds, onChange}) {
  const coordinates = useStore(settings, (now) => now.coordinates);
  const parts = geometry ? partsOf(geometry) : [[]];
  const [part, setPart] = useState(0);
  const [draft, setDraft] = useState(null);
  const shown = Math.min(part, parts.length - 1);
  useEffect(() => setDraft(null), [geometry, shown, coordinates]);
  const read = draft === null || draft.trim() === '' ? {} : meant(geometry, parts, shown, draft, kinds);
  const take = () => read.geometry && onChange(read.geometry);
  const wrong = read.wrong ? t('place.wrong.' + read.wrong, {n: read.n ?? 0}) : null;
  return html`<details class="corners" open=${!geometry || kindOf(geometry) === 'POINT'}><summary class="small">${geometry ? t('place.corners', {n: parts[shown].length}) : t('place.text')}</summary>
    ${parts.length > 1 && html`<label class="row small"><span>${t('place.part')}</span><select class="input small" value=${shown} onChange=${(event) => setPart(Number(event.target.value))}>${parts.map((_, i) => html`<option key=${i} value=${i}>${i + 1}</option>`)}</select></label>`}
    <textarea class="input mono small" rows=${Math.min(8, Math.max(geometry ? 1 : 4, parts[shown].length))} aria-label=${t('place.cornersLabel')} aria-invalid=${wrong ? 'true' : undefined} spellcheck="false" value=${draft ?? cornersText(parts[shown])}
      onInput=${(event) => setDraft(event.target.value)} onBlur=${take}></textarea>
    <p class=${'small ' + (wrong ? 'bad' : 'muted')} role=${wrong ? 'alert' : undefined}>${wrong ?? t('place.cornersHelp')}</p></details>`;
}

/** What a text makes of a geometry: a whole shape takes its place, corners take the place of those of one part. */
function meant(geometry, parts, shown, text, kinds) {
  if (!geometry || isWhole(text)) return geometryOf(text, kinds);
  const kind = kindOf(geometry);
  const read = cornersOf(text, parts[shown]);
  if (read.wrong) return {wrong: 'line', n: read.wrong};
  if (read.corners.length < LEAST[kind]) return {wrong: 'few', n: LEAST[kind]};
  return {geometry: parts.length === 1 ? sized(geometry, kind, read.corners) : withParts(geometry, parts.map((corners, i) => (i === shown ? read.corners : corners)))};
}

/** A point stays one; the first corner is taken where more are written. */
const sized = (geometry, kind, corners) => (geometry.type.startsWith('Multi') ? withParts(geometry, [corners]) : shapeOf(kind, corners));
