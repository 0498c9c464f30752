/** What a changed plan gives, costs and breaks beside the one it came from. */
import {html} from '../html.js';
import {t} from '../i18n.js';
import {number, signed, plannedChange, parseTime} from '../format.js';
import {spoken} from '../spoken.js';
import {look, select} from './state.js';

/** Breaches of a rule that are named before the table of all is offered. */
const NAMED = 3;
const MOST_PINS = 8;

export function ChangeFacts({view, change}) {
  const broken = change.rules.filter((rule) => (rule.level === 'HARD' || rule.rule === 'DIRECTIVES') && Math.abs(rule.after) > Math.abs(rule.before));
  return html`<dl class="change-figures">
      <div><dt>${t('change.value')}</dt><dd class=${change.value < -0.005 ? 'bad' : change.value > 0.005 ? 'good' : ''}>${signed(change.value, 1)}</dd></div>
      <div><dt>${t('change.cost', {currency: view.currency})}</dt><dd>${signed(change.cost)}</dd></div>
      <div><dt>${t('change.moves')}</dt><dd>${number(change.moved.length)}</dd></div>
    </dl>
    ${broken.length === 0 ? html`<p class="good small strong">${t('change.nothingBroken')}</p>` : html`<${Breaches} view=${view} rules=${broken} />`}
    ${change.milestones.length > 0 && html`<ul class="small change-villages">${change.milestones.slice(0, 4).map((one) => html`<li key=${one.id}><b>${one.name}</b> ${plannedChange(parseTime(one.before), parseTime(one.after), view.start, t('ready.NOT'))}</li>`)}</ul>`}`;
}

/** Rules that are broken, each with what breaks it; a click selects the hazard area or crew it is about. */
export function Breaches({view, rules}) {
  return html`<ul class="change-broken">${rules.map((rule) => html`<li key=${rule.rule}><b class="bad">${t('rule.' + rule.rule)}</b>${rule.breaches.length === 0 && html`<span class="small">${rule.meaning}</span>`}
    ${rule.breaches.slice(0, NAMED).map((breach) => html`<button type="button" class="link small" onClick=${() => firstOf(view, breach.ids)}>${spoken(breach.what)}</button>`)}
    ${rule.breaches.length > NAMED && html`<button type="button" class="link small" onClick=${() => look.set({dock: 'rules'})}>${t('change.more', {n: rule.breaches.length - NAMED})}</button>`}</li>`)}</ul>`;
}

/** The pins of the problem, where a plan cannot keep every rule: one of them may be what cannot be. Their menus take them away. */
export function Pins({view}) {
  const pins = view.problem.commitments ?? [];
  if (pins.length === 0) return null;
  return html`<p class="small">${t('plan.pins')} ${pins.slice(0, MOST_PINS).map((pin) => html`<button key=${pin.hazardArea + pin.stage + pin.parcel} type="button" class="link" onClick=${() => firstOf(view, [pin.hazardArea])}>${pin.hazardArea} ${t('stage.' + pin.stage)} · ${pin.crew}</button> `)}
    ${pins.length > MOST_PINS && t('change.more', {n: pins.length - MOST_PINS})}</p>`;
}

function firstOf(view, ids) {
  const hazard = ids.find((id) => view.hazards.has(id));
  const crew = ids.find((id) => view.crews.has(id));
  if (hazard) select('hazard', hazard);
  else if (crew) select('crew', crew);
  else if ((view.plan.funds ?? []).some((fund) => ids.includes(fund.id))) look.set({dock: 'funds'});
}
