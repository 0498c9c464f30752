/** What is selected, explained: why a hazard area is when it is, what holds a village back, what a crew does. */
import {html, useEffect, useState} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {area, day, money, number, percent, plannedDate, DAY, dayAndTime} from '../format.js';
import {coordinates} from '../coordinates.js';
import {STAGE} from '../palette.js';
import {spoken} from '../spoken.js';
import {select} from './state.js';
import {Swatch} from './stage-legend.js';
import {WhyPackages, WhyMilestone} from './why.js';

export function Selected({data, selected, changes, onMenu}) {
  const {view} = changes;
  if (!selected) return html`<div class="empty"><h3>${t('selected.none')}</h3><p>${t('selected.noneHelp')}</p></div>`;
  if (selected.kind === 'hazard' && view.hazards.has(selected.id)) return html`<${HazardPanel} key=${selected.id} view=${view} plan=${data.entry} hazard=${view.hazards.get(selected.id)} visit=${selected.visit} changes=${changes} onMenu=${onMenu} />`;
  if (selected.kind === 'crew' && view.crews.has(selected.id)) return html`<${CrewPanel} view=${view} crew=${view.crews.get(selected.id)} />`;
  const milestone = [...view.villages, ...view.infrastructure].find((one) => one.id === selected.id);
  return milestone ? html`<${MilestonePanel} key=${selected.id} view=${view} plan=${data.entry} milestone=${milestone} />` : null;
}

function HazardPanel({view, plan, hazard, visit, changes, onMenu}) {
  const why = useAnswer(() => (changes.changed ? Promise.resolve(null) : api.whyHazard(plan.id, hazard.id)), [plan.id, plan.state, hazard.id, changes.changed]);
  const made = hazard.made;
  const criteria = Object.entries(hazard.result?.criteria ?? made?.criteria ?? {});
  const weights = view.problem.policy?.weights ?? {};
  return html`<div class="columns panel">
    <header class="whole"><h2>${hazard.name}</h2>
      <p class="row wrap"><span class=${'chip risk-' + hazard.riskClass}>${t('risk.' + hazard.riskClass)}</span><span class="chip">${hazard.classification}</span><span class="chip">${hazard.id}</span>
        <span class="chip ${hazard.released === null ? '' : 'good'}">${hazard.released === null ? t('hazard.notReleasedShort') : t('hazard.releasedShort', {day: plannedDate(hazard.released, view.start)})}</span></p></header>
    <div class="stack"><dl class="pairs">
      <div><dt>${t('hazard.area')}</dt><dd>${area(hazard.areaM2)}</dd></div>
      <div><dt>${t('hazard.confirmed')}</dt><dd>${percent(hazard.result?.confirmedShare ?? 1)}</dd></div>
      <div><dt>${t('hazard.district')}</dt><dd>${hazard.district || '–'}</dd></div>
      <div><dt>${t('hazard.explosives')}</dt><dd>${(hazard.area.explosives ?? []).map((one) => t('explosive.' + one)).join(', ') || '–'}</dd></div>
      ${hazard.point && html`<div class="whole"><dt>${t('hazard.place')}</dt><dd class="mono">${coordinates(hazard.point[0], hazard.point[1])}</dd></div>`}
    </dl>
    <section><h4>${t('hazard.indexHead', {value: number(hazard.riskIndex, 2), rank: hazard.rank ?? '…', n: view.hazards.size})}</h4>
      <${CriteriaBars} criteria=${criteria} assumed=${hazard.result?.assumed ?? made?.assumed ?? []} weights=${weights} />
      ${(hazard.result?.exposure ?? made?.sizeFactor) && html`<p class="small muted">${t('hazard.size', {factor: number(hazard.result?.exposure ?? made.sizeFactor, 2)})}</p>`}</section></div>
    <div class="stack"><section><h4>${t('hazard.work')}</h4>
      <ul class="work-list">${hazard.visits.map((one) => html`<li key=${one.key} aria-current=${one.key === visit ? 'true' : undefined}>
        <${Swatch} color=${STAGE[one.stage].color} kind=${one.provisional ? 'hatch' : STAGE[one.stage].pattern} />
        <button type="button" class="link grow" onClick=${() => select('hazard', hazard.id, one.key)}>${t('stage.' + one.stage)}${one.of > 1 && one.parcel ? ` ${one.parcel}/${one.of}` : ''} · ${one.crew}</button>
        <span class="small muted nowrap">${fromTo(view, one)}</span>
        <button type="button" class="button small icon quiet" aria-label=${t('menu.open')} onClick=${(event) => onMenu('visit', hazard.id, event.clientX || event.currentTarget.getBoundingClientRect().left, event.clientY || event.currentTarget.getBoundingClientRect().bottom, one)}>⋯</button></li>`)}
        ${hazard.left.length > 0 && html`<li class="left"><span><b>${t('hazard.leftOut', {n: hazard.left.length})}</b> ${t('reason.' + hazard.left[0].reason)}. ${why.value?.reason ? '' : html`<span class="muted">${spoken(hazard.left[0].text)}</span>`}</span></li>`}</ul></section>
    <${WhyPackages} view=${view} answer=${why} visit=${visit} />
    <button type="button" class="button" onClick=${(event) => onMenu('hazard', hazard.id, event.currentTarget.getBoundingClientRect().left, event.currentTarget.getBoundingClientRect().top)}>${t('menu.open')}</button></div>
  </div>`;
}

/** Criteria of the risk index as bars; all bars together are the index. */
export function CriteriaBars({criteria, assumed = []}) {
  const most = Math.max(0.05, ...criteria.map(([, value]) => value));
  return html`<ul class="criteria">${criteria.map(([name, value]) => html`<li key=${name}><span>${t('criterion.' + name)}${assumedFor(name, assumed) ? html` <em title=${t('hazard.assumedHelp')}>${t('hazard.assumed')}</em>` : ''}</span>
    <span class="bar"><span style=${{width: (100 * value) / most + '%'}}></span></span><span class="num">${number(value, 3)}</span></li>`)}</ul>`;
}

const FIELD = {casualties: 'casualties', environment: 'environmentalHarm', landUse: 'landUse', lethality: 'explosives', riskClass: 'riskClass', evidence: 'mapReliability'};
const assumedFor = (criterion, assumed) => assumed.includes(FIELD[criterion]) || assumed.includes(criterion);

function MilestonePanel({view, plan, milestone}) {
  const answer = useAnswer(() => api.whyMilestone(plan.id, milestone.kind, milestone.id), [plan.id, plan.state, milestone.id]);
  const village = milestone.kind === 'COMMUNITY';
  const tone = {READY: 'good', LATE: 'warn', NOT: 'bad'}[milestone.status];
  return html`<div class="columns panel">
    <header class="whole"><h2>${milestone.name}</h2><p class="row wrap"><span class=${'chip ' + tone}>${t((village ? 'ready.' : 'open.') + milestone.status)}</span>
      <span class="chip">${village ? t('village.people', {n: number(milestone.people)}) : t('kind.' + (milestone.type ?? 'OTHER'))}</span></p></header>
    <div class="stack"><dl class="pairs">
      <div><dt>${t('column.wanted')}</dt><dd>${milestone.wanted === null ? '–' : day(milestone.wanted)}</dd></div>
      <div><dt>${t('column.ready')}</dt><dd>${milestone.ready === null ? '–' : plannedDate(Math.max(milestone.ready, view.start), view.start)}</dd></div>
      ${milestone.daysLate > 0 && html`<div><dt>${t('column.late')}</dt><dd class="bad">${number(milestone.daysLate)}</dd></div>`}
    </dl>
    <p class="small muted">${t('ready.meaning')}</p></div>
    <${WhyMilestone} view=${view} milestone=${milestone} answer=${answer} />
  </div>`;
}

function CrewPanel({view, crew}) {
  const cost = crew.visits.reduce((sum, visit) => sum + visit.cost, 0);
  const ground = crew.visits.reduce((sum, visit) => sum + visit.areaM2, 0);
  return html`<div class="columns panel">
    <header class="whole"><h2>${crew.name}</h2><p class="row wrap"><span class="chip accent">${t('method.' + crew.method)}</span><span class="chip">${crew.id}</span>${crew.organisation && html`<span class="chip">${crew.organisation}</span>`}</p></header>
    <dl class="pairs"><div><dt>${t('crew.packagesHead')}</dt><dd>${number(crew.visits.length)}</dd></div><div><dt>${t('column.area')}</dt><dd>${area(ground)}</dd></div>
      <div><dt>${t('column.cost', {currency: view.currency})}</dt><dd>${money(cost)}</dd></div></dl>
    <section><h4>${t('crew.route')}</h4><ol class="work-list">${crew.visits.map((visit) => html`<li key=${visit.key}><${Swatch} color=${STAGE[visit.stage].color} kind=${visit.provisional ? 'hatch' : STAGE[visit.stage].pattern} />
      <button type="button" class="link grow clip" onClick=${() => select('hazard', visit.hazardArea, visit.key)}>${visit.hazardArea} · ${view.hazards.get(visit.hazardArea)?.name ?? ''}</button><span class="small muted nowrap">${when(view, visit.start)}</span></li>`)}</ol>
      ${crew.visits.length === 0 && html`<p class="muted">${t('crew.idle')}</p>`}</section>
  </div>`;
}

const when = (view, ms) => (ms - view.start < 28 * DAY ? dayAndTime(ms) : plannedDate(ms, view.start));

/** When a package is worked on; once where start and finish are told as the same week or month. */
function fromTo(view, visit) {
  const [start, finish] = [when(view, visit.start), when(view, visit.finish)];
  return start === finish ? start : `${start} – ${finish}`;
}

/** An answer of the server: {value}, {failure} or {} while it is on its way. */
export function useAnswer(ask, needs) {
  const [answer, setAnswer] = useState({});
  useEffect(() => {
    let alive = true;
    setAnswer({});
    ask().then((value) => alive && setAnswer({value}), (failure) => alive && setAnswer({failure}));
    return () => {
      alive = false;
    };
  }, needs);
  return answer;
}
