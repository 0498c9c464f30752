/** One comparison: its progress while it is made, then everything it found. A reload or a lost connection loses nothing: the server holds the state. */
import {html, useEffect, useState} from '../html.js';
import {api, followComparison} from '../api.js';
import {t} from '../i18n.js';
import {duration, moment, number, parseTime} from '../format.js';
import {useTrail} from '../ui/crumbs.js';
import {TopActions} from '../ui/slot.js';
import {Tabs} from '../ui/tabs.js';
import {sayFailure} from '../ui/toasts.js';
import {turnText} from '../plan/live.js';
import {JobState} from './scenarios-tab.js';
import {Overview} from './comparison-overview.js';
import {MoneyTab, LimitsTab} from './comparison-money.js';
import {VillagesTab, HazardsTab, CrewsTab} from './comparison-details.js';
import {SchedulesTab} from './comparison-schedules.js';

function useComparison(id) {
  const [data, setData] = useState({});
  useEffect(() => {
    let alive = true;
    let stop = () => {};
    const patch = (change) => alive && setData((now) => ({...now, ...change}));
    const load = () => api.comparison(id).then((answer) => { patch({...answer, failure: null}); return answer.entry; });
    const follow = () => {
      stop = followComparison(id, {state: (entry) => patch({entry}), connection: (connected) => patch({connected}), end: () => load().catch((failure) => patch({failure}))});
    };
    load().then((entry) => alive && ['QUEUED', 'RUNNING'].includes(entry.state) && follow(), (failure) => patch({failure}));
    return () => { alive = false; stop(); };
  }, [id, data.turn]);
  return {...data, again: () => setData((now) => ({...now, turn: (now.turn ?? 0) + 1}))};
}

export function ComparisonPage({id}) {
  const data = useComparison(id);
  const [open, setOpen] = useState('overview');
  const {entry, comparison, plans = [], failure} = data;
  const title = entry ? entry.name || t('comparison.number', {id}) : t('comparison.title');
  useTrail(entry ? [{text: entry.problemName, href: `#/problems/${entry.problem}/compare`}, {text: title}] : [{text: title}]);
  if (failure) return html`<div class="page"><div class="banner bad" role="alert">${failure.message}</div></div>`;
  if (!entry) return html`<div class="page"><p class="muted">${t('ui.loading')}</p></div>`;
  const busy = ['QUEUED', 'RUNNING'].includes(entry.state);
  const act = (call) => call.then(() => data.again(), sayFailure);
  return html`<div class="page broad comparison" data-state=${entry.state}>
    <${TopActions}>
      ${busy && html`<button type="button" class="button small" data-action="stop" disabled=${entry.stopAsked} onClick=${() => act(api.stopComparison(id))}>${t('comparison.stop')}</button>`}
      ${!busy && html`<button type="button" class="button small" onClick=${() => act(api.resumeComparison(id))}>${t('comparison.again')}</button>`}
      ${comparison && html`<a class="button small primary" data-action="download" href=${api.comparisonUrl(id, 'zip')} download>${t('comparison.download')}</a>`}
    </${TopActions}>
    <div class="page-head"><div><h1>${title}</h1><p class="muted">${t('comparison.made', {problem: entry.problemName, at: moment(parseTime(entry.createdAt))})} <${JobState} job=${entry} /></p></div></div>
    ${busy && html`<${Progress} entry=${entry} connected=${data.connected !== false} />`}
    ${entry.state === 'FAILED' && html`<div class="banner bad" role="alert">${entry.error}</div>`}
    ${entry.state === 'INTERRUPTED' && !comparison && html`<div class="card empty"><h3>${t('comparison.interrupted')}</h3><p>${t('comparison.interruptedHelp')}</p></div>`}
    ${comparison && html`<${Results} comparison=${comparison} plans=${plans} entry=${entry} open=${open} onOpen=${setOpen} />`}
  </div>`;
}

function Progress({entry, connected}) {
  const {done, total, seconds, running} = entry.progress;
  const share = total ? done / total : 0;
  return html`<section class="card pad stack comparing" aria-live="off">
    <div class="row"><span class="pulse" aria-hidden="true"></span><h3 class="grow">${entry.state === 'QUEUED' ? t('comparison.queued', {n: entry.queuePlace}) : total && done >= total ? t('comparison.judging') : t('comparison.searching', {done: number(done), total: number(total)})}</h3>
      <span class="muted">${duration(seconds)}</span></div>
    <div class="bar" role="progressbar" aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(100 * share)} aria-label=${t('comparison.title')}><span style=${{width: 100 * share + '%'}}></span></div>
    ${running?.length > 0 && html`<ul class="running">${running.map((one) => html`<li key=${one.name}><span class="clip">${one.name}</span><b>${one.hard < 0 ? t('comparison.breaks') : number(one.value)}</b></li>`)}</ul>`}
    <p class="muted small">${entry.state === 'QUEUED' ? t('comparison.queuedHelp') : entry.stopAsked ? t('comparison.stopping') : t('comparison.stopHelp')}</p>
    ${entry.turn && html`<p class="muted small" data-turn>${turnText(entry.turn)}</p>`}
    ${!connected && html`<div class="banner warn">${t('comparison.lost')}</div>`}
  </section>`;
}

function Results({comparison, plans, entry, open, onOpen}) {
  const tabs = [{id: 'overview', text: t('comparison.tab.overview')}, {id: 'money', text: t('comparison.tab.money')},
    (comparison.binding || comparison.help?.length > 0) && {id: 'limits', text: t('comparison.tab.limits')}, {id: 'villages', text: t('comparison.tab.villages')},
    {id: 'hazards', text: t('comparison.tab.hazards')}, {id: 'crews', text: t('comparison.tab.crews')}, {id: 'schedules', text: t('comparison.tab.schedules')}].filter(Boolean);
  const View = {overview: Overview, money: MoneyTab, limits: LimitsTab, villages: VillagesTab, hazards: HazardsTab, crews: CrewsTab, schedules: SchedulesTab}[open];
  const planOf = (scenario) => plans.find((one) => one.scenario === scenario)?.plan ?? null;
  return html`<${Tabs} label=${t('comparison.title')} open=${open} onOpen=${onOpen} tabs=${tabs} />
    <${View} comparison=${comparison} entry=${entry} planOf=${planOf} />`;
}
