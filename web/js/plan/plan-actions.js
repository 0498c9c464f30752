/** What can be done with a whole plan: solve again, compare, export, print. */
import {html, useState} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {go} from '../router.js';
import {sayFailure, say} from '../ui/toasts.js';
import {Menu} from '../ui/menu.js';
import {askText} from './asks.js';
import {SolveDialog} from '../problem/solve-dialog.js';

export function PlanActions({data}) {
  const {entry, view} = data;
  const [menu, setMenu] = useState(null);
  const [solving, setSolving] = useState(false);
  if (!view) return null;
  const done = entry.state !== 'RUNNING' && entry.state !== 'QUEUED';
  const open = async (event, kind) => {
    const {left, bottom} = event.currentTarget.getBoundingClientRect();
    try {
      const items = await {export: exportItems, compare: compareItems, more: moreItems}[kind](entry);
      setMenu({x: left, y: bottom + 4, items, label: t('plan.' + kind)});
    } catch (failure) {
      sayFailure(failure);
    }
  };
  const goOn = async () => {
    try {
      await api.resume(entry.id, entry.seconds || 30);
      data.reload();
    } catch (failure) {
      sayFailure(failure);
    }
  };
  const rename = () => askText({title: t('plan.rename'), label: t('plan.name'), text: entry.name}, (name) => api.renamePlan(entry.id, name).then(data.setEntry, sayFailure));
  const publish = () => askText({title: t('plan.publish'), label: t('plan.publishNote'), text: ''}, (note) => api.publish(entry.id, note).then((version) => {
    say(t('plan.published', {n: version.number}), {action: {text: t('cycle.title'), run: () => go(`problems/${entry.problem}/week`)}});
    data.setEntry({...entry, version: version.number});
  }, sayFailure));
  const remove = async () => {
    if (!confirm(t('plan.removeSure'))) return;
    try {
      await api.removePlan(entry.id);
      go('problems/' + entry.problem);
    } catch (failure) {
      sayFailure(failure);
    }
  };
  const moreItems = async () => [
    {text: t('plan.print'), run: () => window.print()},
    done && entry.kind === 'SOLVED' && {text: t('plan.goOn'), run: goOn},
    done && view.plan.feasible && !entry.version && {text: t('plan.publish'), run: publish},
    {text: t('plan.rename'), run: rename},
    {line: true},
    done && {text: t('plan.remove'), run: remove},
  ];
  return html`
    ${done && html`<button type="button" class="button small primary" data-action="solve-again" onClick=${() => setSolving(true)}>${t('plan.solveAgain')}</button>`}
    ${done && html`<button type="button" class="button small" data-action="compare" aria-haspopup="menu" onClick=${(event) => open(event, 'compare')}>${t('plan.compare')}</button>`}
    <button type="button" class="button small" data-action="export" aria-haspopup="menu" onClick=${(event) => open(event, 'export')}>${t('plan.export')}</button>
    <button type="button" class="button small" data-action="more" aria-haspopup="menu" onClick=${(event) => open(event, 'more')}>${t('plan.more')}</button>
    ${menu && html`<${Menu} ...${menu} onClose=${() => setMenu(null)} />`}
    ${solving && html`<${SolveDialog} problem=${entry.problem} scenarios=${view.problem.scenarios ?? []} scenario=${entry.scenario} from=${entry.current ? entry.id : null} onClose=${() => setSolving(false)} />`}`;
}

async function exportItems(entry) {
  const formats = await api.formats();
  return formats.map((format) => ({text: `${format.name} (.${format.extension})`, run: () => {
    const link = document.createElement('a');
    link.href = api.exportUrl(entry.id, format.id);
    link.download = '';
    link.click();
    say(t('plan.exporting', {name: format.name}));
  }}));
}

async function compareItems(entry) {
  const others = (await api.plans(entry.problem)).filter((plan) => plan.id !== entry.id && plan.state === 'DONE');
  if (others.length === 0) return [{head: t('plan.compareNone')}];
  return [{head: t('plan.compareWith')}, ...others.slice(0, 20).map((plan) => ({text: `${plan.name || t('plan.title.' + plan.kind, {id: plan.id})} · ${plan.scenario}`, run: () => go(`compare/${plan.id}/${entry.id}`)}))];
}
