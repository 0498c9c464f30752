/** The desk: map and panel above, timeline and tables below, one selection and one week for all. */
import {html, useEffect, useRef, useState} from '../html.js';
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
  const [menu, setMenu] = useState(null);
  const dock = useStore(look, (now) => now.dock);
  const side = useStore(look, (now) => now.side);
  const selected = useStore(look, (now) => now.selected);
  const changes = useChanges(data);
  const {view} = changes; // as changed by hand, so that the next step starts from what is seen
  const tables = usePlanTables(view, data.live !== null);
  const desk = useRef(null);
  const openMenu = (kind, id, x, y, visit) => setMenu({kind, id, x, y, visit});
  const docks = [{id: 'timeline', text: t('dock.timeline')}, ...tables.map((table) => ({id: table.id, text: table.text, count: table.count})).filter((tab) => tab.id !== 'rules' || tab.count > 0)];
  const table = tables.find((one) => one.id === dock);
  return html`<div class="desk" ref=${desk}>
    <div class="desk-map"><${PlanMap} view=${view} onMenu=${openMenu} /><${WeekSlider} view=${view} /></div>
    <${Splitter} target=${desk} upright=${true} />
    <div class="desk-right">
      <section class="desk-side" aria-label=${t('side.label')}>
        <${Tabs} label=${t('side.label')} open=${side} onOpen=${(id) => look.set({side: id})} tabs=${[
          {id: 'overview', text: t('side.overview')},
          {id: 'selected', text: t('side.selected')},
          {id: 'priorities', text: t('side.priorities')},
        ]} />
        <div class="side-body" role="tabpanel" tabindex="0" aria-label=${t('side.' + side)} key=${side + (selected?.id ?? '')}>
          ${side === 'overview' && html`<${Overview} data=${changes.changed ? {...data, view} : data} />`}
          ${side === 'selected' && html`<${Selected} data=${data} selected=${selected} changes=${changes} onMenu=${openMenu} />`}
          ${side === 'priorities' && html`<${Priorities} data=${data} />`}
        </div>
      </section>
      <${Splitter} target=${desk} />
      <section class="desk-lower" aria-label=${t('dock.label')}>
        <${Tabs} label=${t('dock.label')} tabs=${docks} open=${dock} onOpen=${(id) => look.set({dock: id})} />
        <div class="dock-body">${table ? table.show() : html`<${Timeline} view=${view} onMenu=${openMenu} onMove=${changes.move} />`}</div>
      </section>
    </div>
    ${changes.panel()}
    ${menu && html`<${Menu} x=${menu.x} y=${menu.y} label=${t('menu.label')} items=${menuItems(view, menu, changes)} onClose=${() => setMenu(null)} />`}
  </div>`;
}

/** Shares of the desk that a part may have. */
const LEAST = 0.2;
const MOST = 0.8;

/** The bar between two parts: dragged, or moved with the arrow keys. */
function Splitter({target, upright = false}) {
  const name = upright ? '--left' : '--upper';
  const [percent, setPercent] = useState(50);
  const set = (share) => {
    const kept = Math.min(MOST, Math.max(LEAST, share));
    target.current.style.setProperty(name, kept.toFixed(3));
    setPercent(Math.round(100 * kept));
  };
  const now = () => Number(getComputedStyle(target.current).getPropertyValue(name));
  useEffect(() => setPercent(Math.round(100 * now())), []);
  const move = (event) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement.getBoundingClientRect();
    set(upright ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height);
  };
  const key = (event) => {
    const step = (upright ? {ArrowLeft: -0.04, ArrowRight: 0.04} : {ArrowUp: -0.04, ArrowDown: 0.04})[event.key];
    if (!step) return;
    event.preventDefault();
    set(now() + step);
  };
  return html`<div class=${'splitter' + (upright ? ' upright' : '')} role="separator" tabindex="0" aria-valuenow=${percent} aria-valuemin=${100 * LEAST} aria-valuemax=${100 * MOST} aria-orientation=${upright ? 'vertical' : 'horizontal'}
    aria-label=${t(upright ? 'desk.splitterUpright' : 'desk.splitter')} onPointerDown=${(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove=${move} onKeyDown=${key}></div>`;
}
