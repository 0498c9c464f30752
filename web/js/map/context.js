/** The offline ground under the plan: districts, rivers, settlements and the old line of contact, from the program itself. */
import {api} from '../api.js';
import {districtTint} from '../palette.js';
import {world, worldShape, trace, visible} from './canvas-layer.js';
import {label, getFont} from './draw.js';

let loaded = null;

/** The layers, loaded once: [{id, kind, features: [{shape, name, population}]}]. */
export function contextLayers() {
  loaded ??= load().catch((failure) => {
    loaded = null;
    throw failure;
  });
  return loaded;
}

async function load() {
  const layers = await api.context();
  return Promise.all(layers.map(async (layer) => ({...layer, features: shapes(await api.contextLayer(layer.id))})));
}

/** Features of a GeoJSON collection in world units. */
export function shapes(collection) {
  return collection.features.filter((feature) => feature.geometry).map((feature) => ({
    name: feature.properties?.name ?? '', population: Number(feature.properties?.population ?? 0), shape: worldShape(feature.geometry),
    point: feature.geometry.type === 'Point' ? world(...feature.geometry.coordinates) : null,
  }));
}

export function drawContext(pen, frame, layers) {
  for (const layer of layers) {
    if (layer.kind === 'polygon') drawDistricts(pen, frame, layer);
    else if (layer.kind === 'line') drawLines(pen, frame, layer);
  }
  for (const layer of layers) if (layer.kind === 'point') drawSettlements(pen, frame, layer);
  for (const layer of layers) if (layer.kind === 'polygon') drawDistrictNames(pen, frame, layer);
}

function drawDistricts(pen, frame, layer) {
  layer.features.forEach((feature, i) => {
    if (!visible(feature.shape.box, frame)) return;
    pen.beginPath();
    trace(pen, feature.shape, frame);
    pen.fillStyle = districtTint(i);
    pen.fill('evenodd');
    pen.strokeStyle = '#b9c2bd';
    pen.lineWidth = 1;
    pen.stroke();
  });
}

function drawLines(pen, frame, layer) {
  const river = layer.id === 'rivers';
  for (const feature of layer.features) {
    if (!visible(feature.shape.box, frame)) continue;
    pen.beginPath();
    trace(pen, feature.shape, frame);
    pen.strokeStyle = river ? '#8fb4cc' : '#a39b93';
    pen.lineWidth = river ? 1.8 : 1.2;
    pen.setLineDash(river ? [] : [7, 3, 1.5, 3]);
    pen.stroke();
    pen.setLineDash([]);
  }
}

function drawSettlements(pen, frame, layer) {
  if (frame.zoom < 10) return;
  pen.font = '500 10px ' + getFont();
  pen.textAlign = 'left';
  for (const feature of layer.features) {
    if (!feature.point || !visible(feature.shape.box, frame) || (frame.zoom < 11.5 && feature.population < 500)) continue;
    const x = feature.point[0] * frame.scale - frame.x0;
    const y = feature.point[1] * frame.scale - frame.y0;
    pen.fillStyle = '#8b949a';
    pen.fillRect(x - 1.5, y - 1.5, 3, 3);
    if (frame.zoom >= 11.5) label(pen, feature.name, x + 4, y + 3.5, '#5c6870');
  }
}

function drawDistrictNames(pen, frame, layer) {
  if (frame.zoom > 11) return;
  pen.font = '600 11px ' + getFont();
  pen.textAlign = 'center';
  pen.letterSpacing = '1.5px';
  for (const {shape, name} of layer.features) {
    if (pen.measureText(name.toUpperCase()).width > (shape.box[2] - shape.box[0]) * frame.scale) continue;
    const x = ((shape.box[0] + shape.box[2]) / 2) * frame.scale - frame.x0;
    const y = ((shape.box[1] + shape.box[3]) / 2) * frame.scale - frame.y0;
    pen.fillStyle = 'rgb(96 108 104 / 75%)';
    pen.fillText(name.toUpperCase(), x, y);
  }
  pen.letterSpacing = '0px';
}
