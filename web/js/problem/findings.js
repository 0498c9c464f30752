/** What is wrong or surprising in a file: what, where in the file, where on the ground, and what to do. */
import {html, useState} from '../html.js';
import {t} from '../i18n.js';
import {coordinates} from '../coordinates.js';
import {worded} from '../spoken.js';
import {FindingMap} from './finding-map.js';

const FIRST = 60;

/**
 * @param problem   the problem they are about, for drawing what is wrong; may be missing
 * @param map       whether their places are shown on a map of their own
 * @param onTakeOut (pointer) takes a field that does not exist out of the problem
 * @param onShow    (pointer) opens the table that holds it
 */
export function Findings({findings, problem, map = true, onTakeOut, onShow}) {
  const [all, setAll] = useState(false);
  if (!findings?.length) return null;
  const shown = all ? findings : findings.slice(0, FIRST);
  const placed = findings.filter((finding) => finding.place);
  return html`<div class="findings">
    ${map && placed.length > 0 && html`<${FindingMap} findings=${placed} problem=${problem} />`}
    <ol>${shown.map((finding, i) => html`<li key=${i} class=${finding.severity === 'ERROR' ? 'error' : 'warning'}>
      <div class="row wrap"><span class=${'chip ' + (finding.severity === 'ERROR' ? 'bad' : 'warn')}>${t('finding.' + finding.severity)}</span>${finding.pointer && html`<code class="mono">${finding.pointer}</code>`}
        ${finding.place && html`<span class="muted mono">${coordinates(finding.place[0], finding.place[1])}</span>`}</div>
      <p><b>${worded(finding.message)}</b> ${worded(finding.remedy)}
        ${onShow && finding.pointer && html` <button type="button" class="link" onClick=${() => onShow(finding.pointer)}>${t('finding.show')}</button>`}
        ${onTakeOut && finding.code === 'unknown-field' && html` <button type="button" class="link" data-action="take-out" onClick=${() => onTakeOut(finding.pointer)}>${t('finding.takeOut')}</button>`}</p>
    </li>`)}</ol>
    ${findings.length > FIRST && !all && html`<button type="button" class="button small" onClick=${() => setAll(true)}>${t('finding.all', {n: findings.length})}</button>`}
  </div>`;
}
