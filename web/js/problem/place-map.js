/**
 * The places of a problem on a map that changes them: a click chooses a record, corners are pulled, new shapes are drawn. Everything has keys, too: while
 * drawing, the arrows move the map under a cross, Space sets a corner there, Backspace takes the last one away, Enter ends and Escape gives up.
 */
import {html, useCallback, useEffect, useMemo, useRef, useState} from '../html.js';
import {t} from '../i18n.js';
import {area, number} from '../format.js';
import {SmallMap} from '../map/small-map.js';
import {frameOf} from '../map/canvas-layer.js';
import {problemShapes, boxOf, drawShapes, shapeAt} from '../map/problem-shapes.js';
import {handleAt, drawHandles, drawDraft, drawCross, pulled, dropped} from '../map/shape-handles.js';
import {shapeOf, kindOf, partsOf, crossings, squareMetres, metres, LEAST} from '../map/shape-edit.js';
import {CornersForm} from './corners-form.js';

/** Which shapes a list takes. */
const KINDS = {hazardAreas: ['AREA', 'LINE', 'POINT'], infrastructure: ['LINE', 'POINT', 'AREA'], communities: ['POINT'], crews: ['POINT']};
export const PLACE_FIELD = {hazardAreas: 'geometry', infrastructure: 'geometry', communities: 'location', crews: 'base'};

/**
 * @param row      number of the chosen record; null = none
 * @param around   number of the record that is brought into sight while the chosen one has no shape yet; null = all
 * @param anew     which shapes the chosen record may take; by default all of its list
 * @param onPlace  (row, geometry) after a change
 * @param onNew    (geometry) after drawing a new one
 */
export function PlaceMap({problem, list, row, around = null, anew = KINDS[list], onChoose, onPlace, onNew}) {
  const [draft, setDraft] = useState(null);
  const [held, setHeld] = useState(null);
  const [pull, setPull] = useState(null);
  const shapes = useMemo(() => problemShapes(problem), [problem]);
  const record = row === null ? null : problem[list]?.[row];
  const chosen = shapes.find((one) => one.list === list && one.index === row) ?? null;
  const geometry = pull?.geometry ?? (chosen && record[PLACE_FIELD[list]]);
  const wrong = useMemo(() => (geometry ? crossings(geometry) : []), [geometry]);
  const live = useRef({});
  live.current = {shapes, list, row, draft, held, geometry, onChoose, onPlace, onNew, setDraft, setHeld, setPull};

  const draw = useCallback((pen, frame) => {
    drawShapes(pen, frame, pull ? shapes.filter((one) => one !== chosen) : shapes, chosen);
    if (geometry && !draft) drawHandles(pen, frame, geometry, held, wrong);
    if (draft) {
      drawDraft(pen, frame, draft.kind, draft.corners, draft.pointer);
      if (draft.keys) drawCross(pen, frame);
    }
  }, [shapes, chosen, geometry, draft, held, pull, wrong]);
  useEffect(() => setHeld(null), [row, list]);
  useEffect(() => setDraft(null), [list]);

  const begin = (kind, again) => {
    setDraft({kind, corners: [], anew: again, pointer: null, keys: true});
    live.map?.getContainer().focus();
  };
  const near = chosen ?? shapes.find((one) => one.list === list && one.index === around && record);
  const places = boxOf(near ? [near] : shapes);
  return html`<section class="card place-map" aria-label=${t('place.title')}>
    <div class="place-tools row wrap" role="group" aria-label=${t('place.draw')}>
      ${draft ? html`<b class="small">${t('place.drawing.' + draft.kind)}</b><span class="small muted grow">${t(draft.kind === 'POINT' ? 'place.helpPoint' : 'place.help')}</span>
          ${draft.kind !== 'POINT' && html`<button type="button" class="button small primary" data-action="finish" disabled=${draft.corners.length < LEAST[draft.kind]} onClick=${() => finish(live.current)}>${t('place.finish')}</button>`}
          <button type="button" class="button small" onClick=${() => setDraft(null)}>${t('ui.cancel')}</button>`
        : html`<span class="small muted">${t('place.new')}</span>${KINDS[list].map((kind) => html`<button key=${kind} type="button" class="button small" data-draw=${kind} onClick=${() => begin(kind, false)}>${t('place.kind.' + kind)}</button>`)}
          ${record && html`<span class="small muted">${t('place.anew', {id: record.id})}</span>${anew.map((kind) => html`<button key=${kind} type="button" class="button small quiet" data-redraw=${kind} onClick=${() => begin(kind, true)}>${t('place.kind.' + kind)}</button>`)}`}`}
    </div>
    <${SmallMap} kind="editing" editing label=${t('place.label')} places=${places} fitKey=${`${list} ${row} ${around} ${shapes.length > 0}`} draw=${draw} onMap=${(map) => listen(map, live)} />
    ${record && !draft && html`<div class="place-facts">
      <p class="small"><b>${record.id}</b> ${record.name ?? ''} <span class="muted">${!geometry ? t('place.notYet') : wrong.length ? '' : measure(geometry)}</span></p>
      ${wrong.length > 0 && html`<p class="banner bad small" role="alert">${t('place.crosses', {n: wrong.length})}</p>`}
      ${(!geometry || partsOf(geometry).length > 0) && html`<${CornersForm} key=${`${list} ${row}`} geometry=${geometry || null} kinds=${anew} onChange=${(next) => onPlace(row, next)} />`}</div>`}
    ${!record && !draft && html`<p class="small muted place-facts">${t('place.choose')}</p>`}
  </section>`;
}

const measure = (geometry) => (kindOf(geometry) === 'AREA' ? area(squareMetres(geometry)) : kindOf(geometry) === 'LINE' ? t('place.metres', {n: number(metres(geometry))}) : '');

/** Ends a drawing that has enough corners. */
function finish({draft, row, onNew, onPlace, setDraft}) {
  if (draft.corners.length < LEAST[draft.kind]) return;
  const geometry = shapeOf(draft.kind, draft.corners);
  setDraft(null);
  if (draft.anew && row !== null) onPlace(row, geometry);
  else onNew(geometry);
}

function addCorner(now, at, keys) {
  const corner = at.map((degrees) => Math.round(degrees * 1e7) / 1e7);
  // a key pressed twice sets one corner; a double click needs its second one to be told
  if (keys && now.draft.corners.at(-1)?.every((degrees, i) => degrees === corner[i])) return;
  const draft = {...now.draft, corners: [...now.draft.corners, corner], pointer: null, keys};
  now.draft = draft;
  now.setDraft(draft);
  if (draft.kind === 'POINT') finish({...now, draft});
}

function listen(map, live) {
  live.map = map;
  const box = map.getContainer();
  const pen = document.createElement('canvas').getContext('2d');
  const placeOf = (event) => map.mouseEventToLatLng(event);
  const at = (latLng) => [latLng.lng, latLng.lat];

  const down = (event) => {
    const now = live.current;
    if (now.draft || !now.geometry || event.target.closest('.leaflet-control')) return;
    const {x, y} = map.mouseEventToContainerPoint(event);
    const handle = handleAt(now.geometry, frameOf(map), x, y);
    now.setHeld(handle && !handle.between ? {part: handle.part, corner: handle.corner} : null);
    if (!handle) return;
    map.dragging.disable();
    box.setPointerCapture(event.pointerId);
    now.pulling = {handle, from: now.geometry, began: [x, y], moved: false};
    live.pulling = now.pulling;
  };
  const move = (event) => {
    const pulling = live.pulling;
    if (!pulling) return;
    const {x, y} = map.mouseEventToContainerPoint(event);
    if (!pulling.moved && Math.hypot(x - pulling.began[0], y - pulling.began[1]) < 3) return;
    pulling.moved = true;
    pulling.result = pulled(pulling.from, pulling.handle, at(placeOf(event)));
    live.current.setPull({geometry: pulling.result.geometry});
    live.current.setHeld(pulling.result.held);
  };
  const up = () => {
    const pulling = live.pulling;
    if (!pulling) return;
    live.pulling = null;
    map.dragging.enable();
    live.current.setPull(null);
    if (pulling.moved) live.current.onPlace(live.current.row, pulling.result.geometry);
    live.justPulled = performance.now();
  };
  box.addEventListener('pointerdown', down, true);
  box.addEventListener('pointermove', move);
  box.addEventListener('pointerup', up);
  box.addEventListener('pointercancel', up);
  map.on('mousemove', (event) => {
    const {draft, setDraft} = live.current;
    if (draft?.corners.length) setDraft({...draft, pointer: at(event.latlng), keys: false});
  });
  map.on('click', (event) => {
    const now = live.current;
    if (performance.now() - (live.justPulled ?? -1000) < 300) return;
    if (now.draft) {
      addCorner(now, at(event.latlng), false);
      return;
    }
    const found = shapeAt(pen, frameOf(map), now.shapes, event.containerPoint.x, event.containerPoint.y);
    now.onChoose(found ? found.list : now.list, found ? found.index : null);
  });
  map.on('dblclick', () => {
    const now = live.current;
    // the two clicks of a double click have set the same corner twice
    if (now.draft?.corners.length > LEAST[now.draft.kind]) finish({...now, draft: {...now.draft, corners: now.draft.corners.slice(0, -1)}});
  });
  // before the map's own keys
  box.addEventListener('keydown', (event) => key(event, map, live.current), true);
  window.clearancePlaces = {screenOf: (lon, lat) => {
    const corner = box.getBoundingClientRect();
    const {x, y} = map.latLngToContainerPoint([lat, lon]);
    return [corner.left + x, corner.top + y];
  }};
  return () => {
    delete window.clearancePlaces;
  };
}

/** The map moves at once under the cross, so that a corner set right after is set where the cross then is. */
const ARROWS = {ArrowLeft: [-80, 0], ArrowRight: [80, 0], ArrowUp: [0, -80], ArrowDown: [0, 80]};

function key(event, map, now) {
  const {draft, held, geometry} = now;
  const arrow = draft && ARROWS[event.key];
  if (arrow) {
    event.preventDefault();
    event.stopImmediatePropagation();
    map.panBy(arrow.map((pixels) => pixels * (event.shiftKey ? 3 : 1)), {animate: false});
    return;
  }
  const act = draft ? {' ': () => addCorner(now, [map.getCenter().lng, map.getCenter().lat], true), Enter: () => finish(now), Escape: () => now.setDraft(null),
    Backspace: () => now.setDraft({...draft, corners: draft.corners.slice(0, -1)})}[event.key]
    : held && geometry && ['Delete', 'Backspace'].includes(event.key) ? () => {
      now.setHeld(null);
      now.onPlace(now.row, dropped(geometry, held));
    } : null;
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}
