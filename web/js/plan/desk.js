/** The desk: map and panel above, timeline and tables below, one selection and one week for all. */
import {html, useRef, useState} from '../html.js';
import {useStore} from '../store.js';
import {t} from '../i18n.js';
import {PlanMap} from '../map/plan-map.js';
import {Tabs} from '../ui/tabs.js';
import {Menu} from '../ui/menu.js';
import {look} from './state.js';
import {WeekSlider} from './week-slider.js';
import {Timeline} from './timeline.js';
import {Overview} from './overview.js';
import {Selected} from './selected.js';
import {Priorities} from './priorities.js';
import {usePlanTables} from './plan-tables.js';
import {useChanges} from './changes.js';
import {menuItems} from './menus.js';

export function PlanDesk({data}) {
  const {view} = data;
  const [menu, setMenu] = useState(null);
  const dock = useStore(look, (now) => now.dock);
  const side = useStore(look, (now) => now.side);
  const selected = useStore(look, (now) => now.selected);
  const changes = useChanges(data);
  const tables = usePlanTables(view);
  const desk = useRef(null);
  const openMenu = (kind, id, x, y, visit) => setMenu({kind, id, x, y, visit});
  const docks = [{id: 'timeline', text: t('dock.timeline')}, ...tables.map((table) => ({id: table.id, text: table.text, count: table.rows.length}))];
  const table = tables.find((one) => one.id === dock);
  return html`<div class="desk" ref=${desk}>
    <div class="desk-upper">
      <div class="desk-map"><${PlanMap} view=${view} onMenu=${openMenu} /><${WeekSlider} view=${view} /></div>
      <aside class="desk-side" aria-label=${t('side.label')}>
        <${Tabs} label=${t('side.label')} open=${side} onOpen=${(id) => look.set({side: id})} tabs=${[
          {id: 'overview', text: t('side.overview')},
          {id: 'selected', text: t('side.selected')},
          {id: 'priorities', text: t('side.priorities')},
        ]} />
        <div class="side-body">
          ${side === 'overview' && html`<${Overview} data=${data} />`}
          ${side === 'selected' && html`<${Selected} data=${data} selected=${selected} changes=${changes} onMenu=${openMenu} />`}
          ${side === 'priorities' && html`<${Priorities} data=${data} />`}
        </div>
      </aside>
    </div>
    <${Splitter} target=${desk} />
    <div class="desk-lower">
      <${Tabs} label=${t('dock.label')} tabs=${docks} open=${dock} onOpen=${(id) => look.set({dock: id})} />
      <div class="dock-body">${table ? table.show() : html`<${Timeline} view=${view} onMenu=${openMenu} onMove=${changes.move} />`}</div>
    </div>
    ${changes.panel()}
    ${menu && html`<${Menu} x=${menu.x} y=${menu.y} label=${t('menu.label')} items=${menuItems(view, menu, changes)} onClose=${() => setMenu(null)} />`}
  </div>`;
}

/** The bar between the halves: dragged, or moved with the arrow keys. */
function Splitter({target}) {
  const set = (share) => target.current.style.setProperty('--upper', Math.min(0.8, Math.max(0.25, share)).toFixed(3));
  const now = () => Number(getComputedStyle(target.current).getPropertyValue('--upper')) || 0.58;
  const move = (event) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = target.current.getBoundingClientRect();
    set((event.clientY - box.top) / box.height);
  };
  return html`<div class="splitter" role="separator" tabindex="0" aria-orientation="horizontal" aria-label=${t('desk.splitter')}
    onPointerDown=${(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove=${move}
    onKeyDown=${(event) => { const step = {ArrowUp: -0.04, ArrowDown: 0.04}[event.key]; if (step) { event.preventDefault(); set(now() + step); } }}></div>`;
}
