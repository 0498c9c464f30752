/** What is wrong or surprising in a file: what, where in the file, where on the ground, and what to do. */
import {html, useState} from '../html.js';
import {t} from '../i18n.js';
import {coordinates} from '../coordinates.js';
import {FindingMap} from './finding-map.js';

const FIRST = 60;

export function Findings({findings}) {
  const [all, setAll] = useState(false);
  if (!findings?.length) return null;
  const shown = all ? findings : findings.slice(0, FIRST);
  const placed = findings.filter((finding) => finding.place);
  return html`<div class="findings">
    ${placed.length > 0 && html`<${FindingMap} findings=${placed} />`}
    <ol>${shown.map((finding, i) => html`<li key=${i} class=${finding.severity === 'ERROR' ? 'error' : 'warning'}>
      <div class="row wrap"><span class=${'chip ' + (finding.severity === 'ERROR' ? 'bad' : 'warn')}>${t('finding.' + finding.severity)}</span>${finding.pointer && html`<code class="mono">${finding.pointer}</code>`}
        ${finding.place && html`<span class="muted mono">${coordinates(finding.place[0], finding.place[1])}</span>`}</div>
      <p><b>${finding.message}</b> ${finding.remedy}</p>
    </li>`)}</ol>
    ${findings.length > FIRST && !all && html`<button type="button" class="button small" onClick=${() => setAll(true)}>${t('finding.all', {n: findings.length})}</button>`}
  </div>`;
}
