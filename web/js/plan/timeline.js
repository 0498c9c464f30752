/** The timeline: who works where when. Everything the pointer can do here a key can do, too. */
import {html, useEffect, useMemo, useRef, useState} from '../html.js';
import {useStore} from '../store.js';
import {t} from '../i18n.js';
import {look, select, clearSelection} from './state.js';
import {weekOf} from './view.js';
import {AXIS, NAMES, timelineRows, fitScale, timeScale, zoomed, held, rowAt, visitAt, neighbour, dropIndex} from './timeline-layout.js';
import {drawTimeline} from './timeline-draw.js';
import {visitTip, crewTip} from './timeline-tips.js';
import {Tip} from '../ui/tip.js';
import {onPrint} from '../ui/printing.js';
import {StageLegend} from './stage-legend.js';

/** Pixels a pointer moves before it drags. */
const DRAG_FROM = 5;
/** Share of the plan that is shown beyond its end, where started work is finished. */
const TAIL = 0.06;

/**
 * @param onMenu (kind, id, x, y, visit) opens the menu of a work package
 * @param onMove (visit, crewId, index) moves a work package
 */
export function Timeline({view, onMenu, onMove}) {
  const box = useRef(null);
  const canvas = useRef(null);
  const kept = useRef({top: 0, scale: null, drag: null});
  const [tip, setTip] = useState(null);
  const [said, setSaid] = useState('');
  const layout = useMemo(() => timelineRows(view.crews.values()), [view]);
  const now = useStore(look);
  Object.assign(kept.current, {view, layout, now, onMenu, onMove, setTip, setSaid});

  useEffect(() => {
    const state = kept.current;
    state.element = canvas.current;
    state.repaint = () => {
      cancelAnimationFrame(state.frame);
      state.frame = requestAnimationFrame(() => paint(state));
    };
    const stop = listen(state);
    const resize = new ResizeObserver(() => {
      const before = state.width;
      state.width = box.current.clientWidth;
      state.height = box.current.clientHeight;
      if (!state.scale || (state.fitted && before !== state.width)) fit(state);
      state.repaint();
    });
    resize.observe(box.current);
    const stopPrinting = onPrint((printing) => {
      box.current.style.setProperty('--print-height', state.layout.height + AXIS + 'px');
      state.top = 0;
      state.width = box.current.clientWidth;
      state.height = printing ? state.layout.height + AXIS : box.current.clientHeight;
      fit(state);
      paint(state);
    });
    window.clearanceTimeline = {keys: () => state.view.assignments.map((visit) => visit.key), screenOf: (key) => screenOf(state, key), milliseconds: () => state.milliseconds, repaint: () => paint(state)};
    return () => {
      stop();
      stopPrinting();
      resize.disconnect();
      delete window.clearanceTimeline;
    };
  }, []);

  useEffect(() => {
    const state = kept.current;
    if (state.width && (!state.span || state.span !== `${view.start} ${view.end}`)) fit(state);
    state.span = `${view.start} ${view.end}`;
    state.repaint?.();
  }, [view, now]);

  useEffect(() => {
    if (now.selected) reveal(kept.current, now.selected);
  }, [now.selected]);

  const zoom = (factor) => {
    const state = kept.current;
    state.fitted = false;
    state.scale = held(zoomed(state.scale, factor, (state.width + NAMES) / 2, view.end - view.start), view.start, view.lastFinish, state.width);
    state.repaint();
  };
  return html`<div class="timeline">
    <div class="timeline-tools">
      <${StageLegend} view=${view} />
      <span class="grow"></span>
      <div class="segmented" role="group" aria-label=${t('timeline.zoom')}>
        <button type="button" onClick=${() => zoom(1 / 1.6)} title=${t('timeline.zoomOut')} aria-label=${t('timeline.zoomOut')}>−</button>
        <button type="button" onClick=${() => zoom(1.6)} title=${t('timeline.zoomIn')} aria-label=${t('timeline.zoomIn')}>+</button>
        <button type="button" onClick=${() => { fit(kept.current); kept.current.repaint(); }}>${t('timeline.all')}</button>
      </div>
    </div>
    <div class="timeline-box" ref=${box}>
      <canvas ref=${canvas} tabindex="0" role="application" aria-roledescription=${t('timeline.role')} aria-label=${t('timeline.label')}></canvas>
    </div>
    <p class="visually-hidden" aria-live="polite">${said}</p>
    ${tip && html`<${Tip} x=${tip.x} y=${tip.y}>${tip.visit ? visitTip(view, tip.visit) : crewTip(view, tip.crew)}</${Tip}>`}
  </div>`;
}

function fit(state) {
  state.scale = fitScale(state.view.start, Math.min(state.view.lastFinish, state.view.end + (state.view.end - state.view.start) * TAIL), state.width);
  state.fitted = true;
}

function paint(state) {
  if (!state.scale || !state.width) return;
  const ratio = window.devicePixelRatio || 1;
  const element = state.element;
  if (element.width !== Math.round(state.width * ratio) || element.height !== Math.round(state.height * ratio)) {
    element.width = Math.round(state.width * ratio);
    element.height = Math.round(state.height * ratio);
    element.style.width = state.width + 'px';
    element.style.height = state.height + 'px';
  }
  state.top = Math.max(0, Math.min(state.top, state.layout.height + AXIS - state.height));
  const pen = element.getContext('2d');
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  const began = performance.now();
  drawTimeline(pen, {width: state.width, height: state.height, top: state.top}, state.scale, state.layout, state.view, look.get(), {drag: state.drag});
  state.milliseconds = performance.now() - began;
}

function listen(state) {
  const element = state.element;
  const on = (name, handler, options) => {
    element.addEventListener(name, handler, options);
    return () => element.removeEventListener(name, handler, options);
  };
  const place = (event) => {
    const corner = element.getBoundingClientRect();
    const x = event.clientX - corner.left;
    const y = event.clientY - corner.top;
    const row = y < AXIS ? null : rowAt(state.layout, y - AXIS + state.top);
    const visit = x < NAMES ? null : visitAt(row, state.scale.time(x), 4 * state.scale.msPerPixel);
    return {x, y, row, visit};
  };
  const stops = [
    on('pointerdown', (event) => press(state, event, place(event))),
    on('pointermove', (event) => (state.pressed ? drag(state, event, place(event)) : hover(state, event, place(event)))),
    on('pointerup', (event) => release(state, event, place(event))),
    on('pointercancel', () => { state.pressed = state.drag = null; state.repaint(); }),
    on('pointerleave', () => { if (!state.pressed) { state.setTip(null); look.set({hovered: null}); } }),
    on('wheel', (event) => wheel(state, event, place(event)), {passive: false}),
    on('contextmenu', (event) => {
      event.preventDefault();
      const {visit, row} = place(event);
      if (visit) {
        state.setTip(null);
        select('hazard', visit.hazardArea, visit.key);
        state.onMenu('visit', visit.hazardArea, event.clientX, event.clientY, visit);
      } else if (row?.kind === 'crew') select('crew', row.crew.id);
    }),
    on('keydown', (event) => key(state, event)),
  ];
  return () => stops.forEach((stop) => stop());
}

function press(state, event, at) {
  if (event.button !== 0) return;
  state.pressed = {...at, clientX: event.clientX, clientY: event.clientY, from: state.scale.from, top: state.top, moved: false};
  state.element.setPointerCapture(event.pointerId);
}

function hover(state, event, {x, y, row, visit}) {
  state.element.style.cursor = visit ? 'pointer' : y < AXIS ? 'col-resize' : 'default';
  const crew = !visit && x < NAMES && row?.kind === 'crew' ? row.crew : null;
  state.setTip(visit || crew ? {visit, crew, x: event.clientX, y: event.clientY} : null);
  const before = look.get().hovered?.id ?? null;
  if (before !== (visit?.hazardArea ?? null)) look.set({hovered: visit ? {kind: 'hazard', id: visit.hazardArea} : null});
}

function drag(state, event, at) {
  const {pressed} = state;
  const dx = event.clientX - pressed.clientX;
  const dy = event.clientY - pressed.clientY;
  if (!pressed.moved && Math.hypot(dx, dy) < DRAG_FROM) return;
  pressed.moved = true;
  state.setTip(null);
  if (pressed.y < AXIS) {
    chooseWeek(state, at.x);
  } else if (pressed.visit && !pressed.visit.pinned) {
    const crew = at.row?.kind === 'crew' ? at.row.crew : state.view.crews.get(pressed.visit.crew);
    const index = dropIndex(crew.visits, state.scale.time(at.x), pressed.visit);
    state.drag = {visit: pressed.visit, crew: crew.id, index, x: at.x - (pressed.x - state.scale.x(pressed.visit.start)), y: at.y, capable: capable(state.view, pressed.visit, crew.id)};
  } else {
    state.fitted = false;
    state.scale = held(timeScale(pressed.from - dx * state.scale.msPerPixel, state.scale.msPerPixel), state.view.start, state.view.lastFinish, state.width);
    state.top = pressed.top - dy;
  }
  state.repaint();
}

function release(state, event, at) {
  const {pressed} = state;
  const dropped = state.drag;
  state.pressed = state.drag = null;
  if (!pressed) return;
  if (dropped) state.onMove(dropped.visit, dropped.crew, dropped.index);
  else if (!pressed.moved) click(state, at);
  state.repaint();
}

function click(state, {x, y, row, visit}) {
  if (y < AXIS) chooseWeek(state, x);
  else if (visit) select('hazard', visit.hazardArea, visit.key);
  else if (x < NAMES && row?.kind === 'crew') select('crew', row.crew.id);
  else clearSelection();
}

function chooseWeek(state, x) {
  const week = weekOf(state.view, state.scale.time(x));
  if (x >= NAMES) look.set({week: Math.min(state.view.weeks, Math.max(1, week)), playing: false});
}

function wheel(state, event, at) {
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) {
    state.fitted = false;
    state.scale = held(zoomed(state.scale, Math.exp(-event.deltaY / 300), at.x, state.view.end - state.view.start), state.view.start, state.view.lastFinish, state.width);
  } else {
    state.top += event.deltaY;
    if (event.deltaX) state.scale = held(timeScale(state.scale.from + event.deltaX * state.scale.msPerPixel, state.scale.msPerPixel), state.view.start, state.view.lastFinish, state.width);
  }
  state.repaint();
}

function key(state, event) {
  const direction = {ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down'}[event.key];
  const visits = state.layout.rows.flatMap((row) => row.crew?.visits ?? []);
  const current = visits.find((visit) => visit.key === look.get().selected?.visit);
  if (direction) {
    event.preventDefault();
    const next = current ? neighbour(state.layout, current, direction) : visits[0];
    if (next) {
      select('hazard', next.hazardArea, next.key);
      const hazard = state.view.hazards.get(next.hazardArea);
      state.setSaid(t('timeline.said', {crew: next.crew, hazard: hazard?.name ?? next.hazardArea, stage: t('stage.' + next.stage)}));
    }
  } else if ((event.key === 'Enter' || event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && current) {
    event.preventDefault();
    const [x, y] = screenOf(state, current.key) ?? [state.element.getBoundingClientRect().left + NAMES, state.element.getBoundingClientRect().top + AXIS];
    state.onMenu('visit', current.hazardArea, x, y, current);
  } else if (event.key === 'Escape') {
    state.drag = state.pressed = null;
    clearSelection();
  }
}

/** Whether a crew may do a work package, as the program says. */
export function capable(view, visit, crewId) {
  const made = view.hazards.get(visit.hazardArea)?.made;
  const found = made?.packages?.find((one) => one.stage === visit.stage && (one.parcel ?? null) === (visit.parcel ?? null));
  return !found || view.work.crewGroups[found.crews].includes(crewId);
}

/** Scrolls a row and a time into sight. */
function reveal(state, selected) {
  if (!state.scale) return;
  const visit = state.view.assignments.find((candidate) => (selected.visit ? candidate.key === selected.visit : selected.kind === 'hazard' ? candidate.hazardArea === selected.id : candidate.crew === selected.id && selected.kind === 'crew'));
  const crewId = visit?.crew ?? (selected.kind === 'crew' ? selected.id : null);
  const row = state.layout.rows.find((candidate) => candidate.crew?.id === crewId);
  if (!row) return;
  if (row.y < state.top || row.y + row.height > state.top + state.height - AXIS) state.top = row.y - (state.height - AXIS) / 2;
  if (visit && selected.kind !== 'crew') {
    const x = state.scale.x(visit.start);
    if (x < NAMES || x > state.width - 20) state.scale = held(timeScale(visit.start - (state.width - NAMES) * 0.3 * state.scale.msPerPixel, state.scale.msPerPixel), state.view.start, state.view.lastFinish, state.width);
  }
  state.repaint();
}

function screenOf(state, visitName) {
  const visit = state.view.assignments.find((candidate) => candidate.key === visitName);
  const row = visit && state.layout.rows.find((candidate) => candidate.crew?.id === visit.crew);
  if (!row) return null;
  const corner = state.element.getBoundingClientRect();
  if (visit.start > state.scale.time(state.width) || row.y + row.height < state.top || row.y > state.top + state.height - AXIS) return null;
  const left = Math.max(NAMES, state.scale.x(visit.start));
  const right = Math.min(state.width, state.scale.x(visit.finish));
  return [corner.left + (left + right) / 2, corner.top + AXIS + row.y - state.top + row.height / 2];
}
