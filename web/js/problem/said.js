/** What is wrong or surprising, said where it was entered. */
import {html} from '../html.js';
import {worded} from '../spoken.js';

/** @param who names what they are about, where the place does not */
export function Said({findings, who}) {
  if (findings.length === 0) return null;
  return html`<ul class="said small" role="alert">${findings.map((finding, i) => html`<li key=${i} class=${finding.severity === 'ERROR' ? 'error' : 'warning'}>${who && html`<b>${who}</b> `}${worded(finding.message)} ${worded(finding.remedy)}</li>`)}</ul>`;
}
