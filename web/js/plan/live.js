/** What is seen while a plan is being solved: how good it is by now, how fast it still gets better, and the button that ends it. */
import {html, useState} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {number, signedPercent, duration, moment, parseTime} from '../format.js';
import {sayFailure} from '../ui/toasts.js';
import {SearchCurve} from './curves.js';

/** Seconds without a better plan after which stopping is suggested. */
const QUIET = 30;

/** Which process makes a plan, since when, and after whose loss. */
export const turnText = ({worker, since, takenFrom}) => t('live.worker', {name: worker, when: moment(parseTime(since))}) + (takenFrom ? ' ' + t('live.takenOver', {name: takenFrom}) : '');

export function LiveBar({data}) {
  const {entry, live, connected} = data;
  const [stopping, setStopping] = useState(false);
  const progress = live?.progress ?? entry.progress;
  const stop = async () => {
    setStopping(true);
    try {
      data.setEntry(await api.stop(entry.id));
    } catch (failure) {
      sayFailure(failure);
      setStopping(false);
    }
  };
  if (entry.state === 'QUEUED') {
    return html`<section class="live" aria-label=${t('live.title')}><div class="live-head"><span class="pulse" aria-hidden="true"></span><h3>${t('live.queued', {n: entry.queuePlace ?? 1})}</h3></div>
      <p class="grow muted">${t('live.queuedHelp')}</p>${!connected && html`<span class="chip warn">${t('live.lost')}</span>`}<button type="button" class="button" onClick=${stop}>${t('live.leaveQueue')}</button></section>`;
  }
  // the score of the search counts charges that were avoided, too: beside the ranked list stands the value, as in the figures
  const value = (live?.indicators ?? entry.indicators)?.value ?? null;
  const ranked = entry.rankedList?.value;
  const ending = stopping || (entry.seconds > 0 && progress?.seconds >= entry.seconds);
  const quiet = progress && !ending && progress.sinceBetter >= QUIET;
  return html`<section class="live" aria-label=${t('live.title')}>
    <div class="live-head"><span class="pulse" aria-hidden="true"></span>
      <div><h3>${t(ending ? 'live.ending' : 'live.solving')}</h3><p class="muted small">${entry.seconds ? t('live.clock', {now: duration(progress?.seconds ?? 0), all: duration(entry.seconds)}) : duration(progress?.seconds ?? 0)}</p>
        ${entry.turn && html`<p class="muted small" data-turn>${turnText(entry.turn)}</p>`}</div></div>
    <dl class="live-facts">
      <div><dt>${t('live.value')}</dt><dd>${value === null ? '–' : number(value)}</dd></div>
      ${ranked > 0 && value > 0 && html`<div><dt>${t('live.gain')}</dt><dd class="good">${signedPercent(value / ranked - 1)}</dd></div>`}
      <div><dt>${t('live.speed')}</dt><dd>${progress ? number(progress.movesPerSecond) : '–'}</dd></div>
      <div><dt>${t('live.sinceBetter')}</dt><dd>${progress ? t('live.seconds', {n: number(progress.sinceBetter, 0)}) : '–'}</dd></div>
    </dl>
    <${SearchCurve} history=${live?.history ?? entry.history ?? []} seconds=${entry.seconds} />
    <div class="live-end">
      ${ending && html`<span class="small muted" role="status">${t('live.endingHelp')}</span>`}
      ${!connected && html`<span class="chip warn">${t('live.lost')}</span>`}
      ${quiet && html`<span class="small warn">${t('live.quiet', {n: Math.round(progress.sinceBetter)})}</span>`}
      <button type="button" class=${'button' + (quiet ? ' primary' : '')} data-action="stop" disabled=${ending} onClick=${stop}>${ending ? t('live.stopping') : t('live.stop')}</button>
    </div>
    ${entry.seconds > 0 && html`<div class="live-bar" aria-hidden="true"><span style=${{width: Math.min(100, (100 * (progress?.seconds ?? 0)) / entry.seconds) + '%'}}></span></div>`}
  </section>`;
}
