/** The map of a plan: Leaflet moves it, one canvas draws it. */
import {map as createMap, control} from 'leaflet';
import {html, useEffect, useRef, useState} from '../html.js';
import {useStore} from '../store.js';
import {t} from '../i18n.js';
import {look, select, clearSelection} from '../plan/state.js';
import {coordinates} from '../coordinates.js';
import {CanvasLayer, frameOf} from './canvas-layer.js';
import {planScene, thingAt} from './scene.js';
import {drawPlan} from './draw.js';
import {addGround} from './ground.js';
import {LayersButton} from './layers-button.js';
import {Legend} from './legend.js';
import {mapTip} from './tips.js';
import {Tip} from '../ui/tip.js';
import {onPrint} from '../ui/printing.js';

/** @param onReady told of the Leaflet map once it stands, and of null when it goes */
export function PlanMap({view, onMenu, onReady}) {
  const box = useRef(null);
  const kept = useRef({});
  const [tip, setTip] = useState(null);
  const [pointer, setPointer] = useState(null);
  const now = useStore(look);

  useEffect(() => {
    const map = createMap(box.current, {zoomAnimation: false, zoomSnap: 0.1, zoomDelta: 0.5, wheelPxPerZoomLevel: 100, minZoom: 5, maxZoom: 18, attributionControl: false, zoomControl: false});
    control.zoom({position: 'topright', zoomInTitle: t('map.zoomIn'), zoomOutTitle: t('map.zoomOut')}).addTo(map);
    control.scale({imperial: false, position: 'bottomright'}).addTo(map);
    const state = kept.current;
    state.map = map;
    map.setView([39.7, 46.8], 8);
    state.layer = new CanvasLayer((pen, frame) => {
      ground.draw(pen, frame, look.get().context);
      if (state.scene) drawPlan(pen, frame, state.scene, state.view, look.get());
    });
    const ground = addGround(map, () => state.layer.redraw());
    state.layer.addTo(map);
    listen(map, state, {setTip, setPointer, onMenu: (...all) => state.onMenu?.(...all)});
    const resize = new ResizeObserver(() => {
      map.invalidateSize({animate: false});
      state.layer.redraw();
      if (!state.fitted) fit(state);
    });
    resize.observe(box.current);
    const stopPrinting = onPrint(() => {
      map.invalidateSize({animate: false});
      state.fitted = false;
      fit(state);
      state.layer.paint();
    });
    onReady?.(map);
    window.clearanceMap = {map, layer: state.layer, screenOf: (id) => screenOf(state, id), thingAt: (x, y) => thingAt(state.scene, frameOf(map), x, y)};
    return () => {
      stopPrinting();
      ground.remove();
      resize.disconnect();
      onReady?.(null);
      map.remove();
      delete window.clearanceMap;
    };
  }, []);

  useEffect(() => {
    const state = kept.current;
    const sameProblem = state.view?.problem === view.problem;
    state.view = view;
    state.scene = planScene(view);
    state.layer.redraw();
    if (!sameProblem) {
      state.fitted = false;
      fit(state);
    }
  }, [view]);

  kept.current.onMenu = onMenu;
  useEffect(() => {
    kept.current.layer.redraw();
  }, [now]);
  useEffect(() => show(kept.current, now.selected), [now.selected]);

  return html`<div class="map"><div class="map-ground">
    <div ref=${box} class="map-box" tabindex="0" role="application" aria-label=${t('map.label')}></div>
    <div class="map-tools">
      <div class="segmented" role="group" aria-label=${t('map.colourBy')}>
        ${['RISK', 'INDEX', 'RELEASE'].map((mode) => html`<button type="button" data-mode=${mode} aria-pressed=${now.mode === mode} onClick=${() => look.set({mode})}>${t('map.mode.' + mode)}</button>`)}
      </div>
      <button type="button" class="button small" onClick=${() => { kept.current.fitted = false; fit(kept.current); }}>${t('map.fit')}</button>
      <${LayersButton} offline=${now.context} onOffline=${(context) => look.set({context})} />
    </div>
    ${pointer && html`<div class="map-place mono">${coordinates(pointer.lng, pointer.lat)}</div>`}</div>
    <${Legend} view=${view} now=${now} />
    ${tip && html`<${Tip} x=${tip.x} y=${tip.y}>${mapTip(view, tip.thing, now)}</${Tip}>`}
  </div>`;
}

function listen(map, state, {setTip, setPointer, onMenu}) {
  const find = (event) => state.scene && thingAt(state.scene, frameOf(map), event.containerPoint.x, event.containerPoint.y);
  let waiting = 0;
  map.on('mousemove', (event) => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      const thing = find(event);
      setPointer(event.latlng);
      setTip(thing ? {thing, x: event.originalEvent.clientX, y: event.originalEvent.clientY} : null);
      map.getContainer().style.cursor = thing ? 'pointer' : '';
      const before = look.get().hovered;
      if (before?.id !== thing?.id || before?.kind !== thing?.kind) look.set({hovered: thing ? {kind: thing.kind, id: thing.id} : null});
    });
  });
  map.on('mouseout', () => {
    cancelAnimationFrame(waiting);
    setTip(null);
    setPointer(null);
    look.set({hovered: null});
  });
  map.on('click', (event) => {
    const thing = find(event);
    if (thing) select(thing.kind, thing.id);
    else clearSelection();
  });
  map.on('contextmenu', (event) => {
    const thing = find(event);
    event.originalEvent.preventDefault();
    if (thing) {
      cancelAnimationFrame(waiting);
      setTip(null);
      select(thing.kind, thing.id);
      onMenu(thing.kind, thing.id, event.originalEvent.clientX, event.originalEvent.clientY);
    }
  });
}

function fit(state) {
  const {map, scene} = state;
  if (!scene?.box || map.getSize().x < 50) return;
  const [west, north, east, south] = scene.box;
  map.fitBounds([[latitude(south), west * 360 - 180], [latitude(north), east * 360 - 180]], {padding: [14, 14], maxZoom: 14, animate: false});
  state.fitted = true;
}

/** Brings what was selected elsewhere into sight, without moving a map that already shows it. */
function show(state, selected) {
  const thing = selected && state.scene && find(state.scene, selected);
  if (!thing || !state.fitted) return;
  const [x, y] = pixels(state, thing.point);
  const size = state.map.getSize();
  if (x < 30 || y < 30 || x > size.x - 30 || y > size.y - 30) state.map.panBy([x - size.x / 2, y - size.y / 2], {animate: false});
}

function find(scene, selected) {
  return [...scene.hazards, ...scene.villages, ...scene.infrastructure].find((thing) => thing.kind === selected.kind && thing.id === selected.id);
}

function pixels(state, point) {
  const frame = frameOf(state.map);
  return [point[0] * frame.scale - frame.x0, point[1] * frame.scale - frame.y0];
}

/** Where a thing is on the screen: for tests and for menus opened by keyboard. */
function screenOf(state, id) {
  const thing = [...state.scene.hazards, ...state.scene.villages].find((candidate) => candidate.id === id);
  if (!thing) return null;
  const corner = state.map.getContainer().getBoundingClientRect();
  const [x, y] = pixels(state, thing.point);
  return [corner.left + x, corner.top + y];
}

const latitude = (y) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
