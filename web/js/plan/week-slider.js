/** Moves through the plan week by week, by hand or playing. */
import {html, useEffect} from '../html.js';
import {useStore} from '../store.js';
import {t} from '../i18n.js';
import {day as fullDay, shortDay, WEEK, DAY} from '../format.js';
import {look} from './state.js';
import {weekSummary} from './view.js';

/** Milliseconds a week stays while playing. */
const PACE = 650;

export function WeekSlider({view}) {
  const week = useStore(look, (now) => now.week);
  const playing = useStore(look, (now) => now.playing);
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => {
      look.set((now) => (now.week === null || now.week < view.weeks ? {...now, week: (now.week ?? 0) + 1} : {...now, playing: false}));
    }, PACE);
    return () => clearInterval(timer);
  }, [playing, view]);
  const play = () => look.set({playing: !playing, week: week === null || week >= view.weeks ? 1 : week});
  const summary = week === null ? null : weekSummary(view, week);
  const from = week === null ? 0 : view.start + (week - 1) * WEEK;
  return html`<div class="week-slider">
    <button type="button" class="button small icon" data-action="play" aria-label=${playing ? t('week.pause') : t('week.play')} title=${playing ? t('week.pause') : t('week.play')} onClick=${play}>
      <svg viewBox="0 0 16 16" aria-hidden="true">${playing ? html`<path d="M4 3h3v10H4zM9 3h3v10H9z" fill="currentColor" />` : html`<path d="M4 2.5v11l9-5.5z" fill="currentColor" />`}</svg></button>
    <button type="button" class="button small" aria-pressed=${week === null} onClick=${() => look.set({week: null, playing: false})}>${t('week.whole')}</button>
    <input type="range" min="1" max=${view.weeks} step="1" value=${week ?? view.weeks} class=${week === null ? 'idle' : ''} aria-label=${t('week.slider')}
      aria-valuetext=${week === null ? t('week.whole') : t('week.of', {n: week, day: shortDay(from)})} onInput=${(event) => look.set({week: Number(event.target.value), playing: false})} />
    <span class="week-text" aria-live=${playing ? 'off' : 'polite'}>${week === null ? t('week.wholeText', {n: view.weeks, from: fullDay(view.start), to: fullDay(view.end - DAY)}) : html`<b>${t('week.of', {n: week, day: `${shortDay(from)} – ${shortDay(from + WEEK - DAY)}`})}</b>
      <span class="chip good">${t('week.released', {n: summary.released})}</span><span class="chip accent">${t('week.working', {n: summary.working})}</span><span class="chip">${t('week.left', {n: summary.left})}</span>`}</span>
  </div>`;
}
