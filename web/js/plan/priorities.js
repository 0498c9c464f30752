/** Weights of the criteria as sliders; the order of hazard areas follows at once. */
import {html, useEffect, useMemo, useRef, useState} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {number} from '../format.js';
import {sayFailure, say} from '../ui/toasts.js';
import {go} from '../router.js';
import {select} from './state.js';

export const WEIGHTS = {riskClass: 30, casualties: 20, people: 15, infrastructure: 15, landUse: 5, lethality: 5, environment: 5, evidence: 5};
const WAIT = 50;
const SHOWN = 12;

export function Priorities({data}) {
  const {view, entry} = data;
  const given = useMemo(() => ({...WEIGHTS, ...(view.problem.policy?.weights ?? {})}), [view.problem]);
  const [weights, setWeights] = useState(given);
  const [ranking, setRanking] = useState(null);
  const [busy, setBusy] = useState(false);
  const turn = useRef(0);
  const changed = Object.keys(weights).some((name) => weights[name] !== given[name]);
  useEffect(() => {
    const mine = ++turn.current;
    const timer = setTimeout(() => api.ranking(entry.problem, {weights}, entry.scenario).then((list) => mine === turn.current && setRanking(list), (failure) => mine === turn.current && sayFailure(failure)), WAIT);
    return () => clearTimeout(timer);
  }, [weights, entry.problem]);
  const keep = async (solve) => {
    setBusy(true);
    try {
      const {entry: problem, problem: file} = await api.problem(entry.problem);
      await api.saveProblem(entry.problem, {...file, policy: {...file.policy, weights}}, problem.sha256);
      if (solve) {
        const plan = await api.solve(entry.problem, {scenario: entry.scenario, seconds: 30, from: entry.id});
        go('plans/' + plan.id);
      } else {
        say(t('priorities.kept'));
        data.setEntry({...entry, current: false});
      }
    } catch (failure) {
      sayFailure(failure);
    }
    setBusy(false);
  };
  const sum = Object.values(weights).reduce((a, b) => a + b, 0);
  return html`<div class="columns priorities"><div class="stack">
    <p class="small muted">${t('priorities.lead')}</p>
    <div class="sliders">${Object.keys(WEIGHTS).map((name) => html`<label key=${name}><span>${t('criterion.' + name)}</span><input type="range" min="0" max="60" step="1" value=${weights[name]} data-weight=${name}
      onInput=${(event) => { const value = Number(event.target.value); setWeights((now) => ({...now, [name]: value})); }} /><span class="num">${number(sum ? (100 * weights[name]) / sum : 0)} %</span></label>`)}</div>
    <div class="row wrap"><button type="button" class="button small" disabled=${!changed} onClick=${() => setWeights(given)}>${t('priorities.reset')}</button>
      <button type="button" class="button small" disabled=${!changed || busy} onClick=${() => keep(false)}>${t('priorities.keep')}</button>
      <button type="button" class="button small primary" disabled=${!changed || busy || sum === 0} onClick=${() => keep(true)}>${t('priorities.solve')}</button></div></div>
    <div><h4>${t('priorities.order')}</h4>
    <ol class="ranking" data-ready=${ranking ? 'true' : 'false'}>${(ranking ?? []).slice(0, SHOWN).map((one) => html`<li key=${one.id}><span class="num">${one.rank}</span>
      <span class=${'small ' + (one.before > one.rank ? 'good' : one.before < one.rank ? 'bad' : 'muted')}>${one.before > one.rank ? '▲' + (one.before - one.rank) : one.before < one.rank ? '▼' + (one.rank - one.before) : '='}</span>
      <button type="button" class="link clip grow" onClick=${() => select('hazard', one.id)}>${one.id} · ${view.hazards.get(one.id)?.name ?? ''}</button><span class="num muted">${number(one.riskIndex, 2)}</span></li>`)}</ol></div>
  </div>`;
}
