/** How to solve: which scenario, how long, from which plan. */
import {html, useState} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {go} from '../router.js';
import {sayFailure} from '../ui/toasts.js';
import {Dialog} from '../ui/dialog.js';

const TIMES = [10, 30, 60, 300];

export function SolveDialog({problem, scenarios, scenario = 'baseline', from = null, onClose}) {
  const [chosen, setChosen] = useState(scenario || 'baseline');
  const [seconds, setSeconds] = useState(30);
  const [seed, setSeed] = useState(1);
  const [goOn, setGoOn] = useState(false);
  const [busy, setBusy] = useState(false);
  const solve = async () => {
    setBusy(true);
    try {
      const plan = await api.solve(problem, {scenario: chosen, seconds: Number(seconds), seed: Number(seed), ...(goOn && from ? {from} : {})});
      onClose();
      go('plans/' + plan.id);
    } catch (failure) {
      setBusy(false);
      sayFailure(failure);
    }
  };
  return html`<${Dialog} title=${t('solve.title')} onClose=${onClose} footer=${html`<button type="button" class="button" onClick=${onClose}>${t('ui.cancel')}</button><button type="button" class="button primary" data-action="solve-now" disabled=${busy} onClick=${solve}>${t('solve.now')}</button>`}>
    <div class="stack">
      <label class="field"><span>${t('solve.scenario')}</span><select class="input" value=${chosen} onChange=${(event) => setChosen(event.target.value)}>
        <option value="baseline">${t('solve.baseline')}</option>${scenarios.map((one) => html`<option key=${one.id} value=${one.id}>${one.name}</option>`)}</select></label>
      <div class="field"><span>${t('solve.seconds')}</span><div class="row wrap"><div class="segmented" role="group" aria-label=${t('solve.seconds')}>${TIMES.map((time) => html`<button type="button" aria-pressed=${Number(seconds) === time} onClick=${() => setSeconds(time)}>${time < 60 ? t('solve.s', {n: time}) : t('solve.min', {n: time / 60})}</button>`)}</div>
        <input class="input small" type="number" min="1" max="86400" value=${seconds} aria-label=${t('solve.seconds')} onInput=${(event) => setSeconds(event.target.value)} /></div><small>${t('solve.secondsHelp')}</small></div>
      <label class="field"><span>${t('solve.seed')}</span><input class="input small" type="number" value=${seed} onInput=${(event) => setSeed(event.target.value)} /><small>${t('solve.seedHelp')}</small></label>
      ${from && html`<label class="check"><input type="checkbox" checked=${goOn} onChange=${(event) => setGoOn(event.target.checked)} />${t('solve.from')}</label>`}
    </div>
  </${Dialog}>`;
}
