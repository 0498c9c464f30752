/**
 * The planner's own ground: GeoJSON files that are drawn under hazard areas. They stay in this browser (IndexedDB) and are sent nowhere, not even to the
 * program.
 */
import {createStore} from '../store.js';
import {t} from '../i18n.js';
import {trace, visible} from './canvas-layer.js';
import {shapes} from './context.js';
import {label, getFont} from './draw.js';

const BASE = 'clearance';
const TABLE = 'layers';
/** Corners that all own layers may have together before the map would feel slow. */
const MOST_CORNERS = 2_000_000;
const COLORS = ['#6a4c93', '#1d6f8a', '#8a5a1d', '#4a6b2a'];

/** {list: [{id, name, shown, features}], loaded} */
export const ownLayers = createStore({list: [], loaded: false});

let loading = null;

/** Reads the layers that were kept, once. */
export function loadOwnLayers() {
  loading ??= all().then((kept) => ownLayers.set({list: kept.map(drawable), loaded: true}), () => ownLayers.set({loaded: true}));
  return loading;
}

/** Adds a GeoJSON text as a layer; says what to do where it is none. */
export async function addOwnLayer(name, text) {
  await loadOwnLayers();
  const layer = drawable({id: Date.now() + ' ' + name, name, shown: true, collection: collectionOf(text)});
  const corners = [...ownLayers.get().list, layer].reduce((sum, one) => sum + cornersOf(one.features), 0);
  if (corners > MOST_CORNERS) throw new Error(t('layers.tooMany', {n: Math.round(corners / 1e6)}));
  ownLayers.set(({list, ...rest}) => ({...rest, list: [...list, layer]}));
  await put(layer).catch(() => { /* kept for this visit only */ });
}

export function removeOwnLayer(id) {
  ownLayers.set(({list, ...rest}) => ({...rest, list: list.filter((layer) => layer.id !== id)}));
  return change((table) => table.delete(id)).catch(() => { /* it was never kept */ });
}

export function showOwnLayer(id, shown) {
  ownLayers.set(({list, ...rest}) => ({...rest, list: list.map((layer) => (layer.id === id ? {...layer, shown} : layer))}));
  return put(ownLayers.get().list.find((layer) => layer.id === id)).catch(() => { /* for this visit */ });
}

/** The features of a GeoJSON text in degrees. */
export function collectionOf(text) {
  let json;
  try {
    json = JSON.parse(text);
  } catch (broken) {
    throw new Error(t('layers.notJson'));
  }
  const features = json?.type === 'FeatureCollection' ? json.features : json?.type === 'Feature' ? [json] : json?.coordinates || json?.geometries ? [{type: 'Feature', properties: {}, geometry: json}] : [];
  const placed = (Array.isArray(features) ? features : []).filter((feature) => feature?.geometry && (feature.geometry.coordinates || feature.geometry.geometries));
  if (placed.length === 0) throw new Error(t('layers.nothing'));
  if (!placed.every((feature) => inDegrees(feature.geometry))) throw new Error(t('layers.degrees'));
  return {type: 'FeatureCollection', features: placed};
}

/** Whether the first position of a geometry can be longitude and latitude. */
function inDegrees(geometry) {
  let at = geometry.coordinates ?? geometry.geometries[0]?.coordinates;
  while (Array.isArray(at?.[0])) at = at[0];
  return Array.isArray(at) && Number.isFinite(at[0]) && Number.isFinite(at[1]) && Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90;
}

const drawable = (layer) => ({...layer, features: shapes(layer.collection)});
const cornersOf = (features) => features.reduce((sum, feature) => sum + feature.shape.parts.reduce((n, part) => n + part.length / 2, 0), 0);

export function drawOwnLayers(pen, frame, list) {
  list.forEach((layer, i) => {
    if (layer.shown) drawLayer(pen, frame, layer.features, COLORS[i % COLORS.length]);
  });
}

function drawLayer(pen, frame, features, color) {
  pen.setLineDash([]);
  pen.font = '500 10px ' + getFont();
  pen.textAlign = 'left';
  for (const {shape, name, point} of features) {
    if (!visible(shape.box, frame)) continue;
    pen.strokeStyle = color;
    pen.fillStyle = color;
    pen.lineWidth = 1.2;
    if (point) {
      const x = point[0] * frame.scale - frame.x0;
      const y = point[1] * frame.scale - frame.y0;
      pen.fillRect(x - 2, y - 2, 4, 4);
      if (name && frame.zoom >= 11.5) label(pen, String(name), x + 5, y + 3.5, color);
      continue;
    }
    pen.beginPath();
    trace(pen, shape, frame);
    if (shape.kind === 'area') {
      pen.globalAlpha = 0.1;
      pen.fill('evenodd');
      pen.globalAlpha = 1;
    }
    pen.stroke();
  }
}

function open() {
  return new Promise((done, failed) => {
    const request = indexedDB.open(BASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE, {keyPath: 'id'});
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

async function change(act) {
  const base = await open();
  return new Promise((done, failed) => {
    const step = base.transaction(TABLE, 'readwrite');
    const request = act(step.objectStore(TABLE));
    step.oncomplete = () => done(request?.result);
    step.onerror = () => failed(step.error);
    step.onabort = () => failed(step.error);
  }).finally(() => base.close());
}

const all = () => change((table) => table.getAll());
const put = ({id, name, shown, collection}) => change((table) => table.put({id, name, shown, collection}));
