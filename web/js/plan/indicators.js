/** The figures a planner answers for, each beside what the ranked list would give. */
import {html} from '../html.js';
import {t} from '../i18n.js';
import {area, compact, compactMoney, number, percent, signedPercent} from '../format.js';

/** Figures of the strip: how each is read from indicators and shown. `better` = 1: more is better, −1: less is better, 0: neither. */
export const FIGURES = [
  {id: 'value', read: (i) => i.value, show: (v) => compact(v), better: 1},
  {id: 'riskRemovedShare', read: (i) => i.riskRemovedShare, show: (v) => percent(v, 1), better: 1},
  {id: 'peopleReady', read: (i) => i.peopleReady, show: (v) => number(v), better: 1},
  {id: 'communitiesReady', read: (i) => i.communitiesReady, show: (v, i) => t('figure.of', {n: v, all: i.communities ?? ''}), better: 1},
  {id: 'released', read: (i) => i.areaClearedM2 + i.areaReducedM2 + i.areaCancelledM2, show: (v) => area(v), better: 1},
  {id: 'cost', read: (i) => i.cost, show: (v) => compactMoney(v), better: 0, money: true},
  {id: 'costPerM2', read: (i) => i.costPerM2, show: (v) => number(v, 2), better: -1, money: true},
  {id: 'crewUtilisation', read: (i) => i.crewUtilisation, show: (v) => percent(v), better: 1},
];

export function IndicatorStrip({entry, view, live}) {
  const own = live?.indicators ?? view?.plan.indicators ?? entry.indicators;
  const ranked = view?.plan.comparison?.rankedList ?? entry.rankedList;
  const bound = view?.plan.comparison?.upperBound;
  const awaited = Boolean(live) && !bound;
  if (!own) return null;
  return html`<section class="figures" aria-label=${t('figure.title')}>
    ${FIGURES.map((figure) => html`<${Figure} key=${figure.id} figure=${figure} own=${own} ranked=${ranked} currency=${figure.money ? (view?.currency ?? '') : ''} bound=${figure.id === 'value' ? bound : null} awaited=${figure.id === 'value' && awaited} />`)}
  </section>`;
}

function Figure({figure, own, ranked, currency, bound, awaited}) {
  const value = figure.read(own);
  const other = ranked ? figure.read(ranked) : null;
  const gain = other ? value / other - 1 : null;
  const tone = gain === null || figure.better === 0 || Math.abs(gain) < 0.0005 ? '' : gain * figure.better > 0 ? 'good' : 'bad';
  return html`<div class="figure" data-figure=${figure.id} title=${t(`figure.${figure.id}.help`)}>
    <span class="figure-name">${t('figure.' + figure.id)}${currency ? ', ' + currency : ''}</span>
    <span class="figure-value">${figure.show(value, own)}</span>
    <span class="figure-note">${gain === null ? (other === 0 ? t('figure.rankedNone') : '\u00a0') : html`<span class=${tone}>${tone === 'good' ? '▲ ' : tone === 'bad' ? '▼ ' : ''}${signedPercent(gain, Math.abs(gain) < 0.1 ? 1 : 0)}</span> ${bound || awaited ? '· ' : t('figure.vsRanked')}`}
      ${bound ? t('figure.ofBound', {share: percent(bound.ratio)}) : awaited ? t('figure.boundAwaited') : ''}</span>
  </div>`;
}
