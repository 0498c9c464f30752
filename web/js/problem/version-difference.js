/** What changed between two published versions, in words. */
import {html, useState} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {sayFailure} from '../ui/toasts.js';

export function VersionDifference({id, versions}) {
  const numbers = versions.map((one) => one.number).sort((a, b) => a - b);
  const [pair, setPair] = useState([numbers.at(-2), numbers.at(-1)]);
  const [changed, setChanged] = useState(null);
  if (numbers.length < 2) return null;
  const show = async () => {
    try {
      setChanged(await api.difference(id, Math.min(...pair), Math.max(...pair)));
    } catch (failure) {
      sayFailure(failure);
    }
  };
  const choose = (index) => html`<select class="input small" aria-label=${t('cycle.version', {n: ''})} value=${pair[index]} onChange=${(event) => setPair(pair.map((one, i) => i === index ? Number(event.target.value) : one))}>
    ${numbers.map((number) => html`<option value=${number} selected=${number === pair[index]}>${t('cycle.version', {n: number})}</option>`)}</select>`;
  return html`<section class="card pad"><h3>${t('cycle.difference')}</h3><div class="row wrap">${choose(0)} → ${choose(1)}
    <button type="button" class="button small" data-action="difference" onClick=${show}>${t('cycle.compare')}</button></div>
    ${changed && html`<ul class="small difference">${changed.words.map((words) => html`<li>${words}</li>`)}</ul>`}</section>`;
}
