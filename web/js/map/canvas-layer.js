/**
 * A Leaflet layer that is one canvas, drawn anew at every frame in which the map moved or the picture changed. Places are kept in world units (Mercator,
 * the whole world = 1 × 1), so a frame needs no projection: pixel = (world − origin) × scale. Thousands of areas stay fluid this way.
 */
import {Layer, DomUtil} from 'leaflet';

export const CanvasLayer = Layer.extend({
  initialize(draw) {
    this.draw = draw;
  },

  onAdd(map) {
    this.canvas = DomUtil.create('canvas', 'map-canvas', map.getPanes().overlayPane);
    this.canvas.setAttribute('aria-hidden', 'true');
    map.on('move zoom viewreset resize', this.redraw, this);
    this.redraw();
  },

  onRemove(map) {
    map.off('move zoom viewreset resize', this.redraw, this);
    cancelAnimationFrame(this.frame);
    this.canvas.remove();
  },

  redraw() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.paint());
  },

  paint() {
    const map = this._map;
    if (!map) return;
    const size = map.getSize();
    const ratio = window.devicePixelRatio || 1;
    if (this.canvas.width !== size.x * ratio || this.canvas.height !== size.y * ratio) {
      this.canvas.width = size.x * ratio;
      this.canvas.height = size.y * ratio;
      this.canvas.style.width = size.x + 'px';
      this.canvas.style.height = size.y + 'px';
    }
    DomUtil.setPosition(this.canvas, map.containerPointToLayerPoint([0, 0]));
    const pen = this.canvas.getContext('2d');
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, size.x, size.y);
    const frame = frameOf(map);
    const began = performance.now();
    this.draw(pen, frame);
    this.milliseconds = performance.now() - began;
  },
});

/** World to pixels of the map as it is now. */
export function frameOf(map) {
  const scale = 256 * 2 ** map.getZoom();
  const bounds = map.getPixelBounds();
  const size = map.getSize();
  return {scale, x0: bounds.min.x, y0: bounds.min.y, width: size.x, height: size.y, zoom: map.getZoom()};
}

/** World units of lon/lat in degrees (spherical Mercator). */
export function world(lon, lat) {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/**
 * A GeoJSON geometry in world units: {parts: [Float64Array x0, y0, x1, y1 …], box: [minX, minY, maxX, maxY], kind: 'area' | 'line' | 'point'}.
 * Holes are parts like others; areas are filled even-odd.
 */
export function worldShape(geometry) {
  if (!geometry) return null;
  const {type, coordinates} = geometry;
  if (type === 'GeometryCollection') return geometry.geometries.length ? worldShape(geometry.geometries[0]) : null;
  const depth = {Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3}[type];
  const lists = depth === 0 ? [[coordinates]] : depth === 1 ? [coordinates] : depth === 2 ? coordinates : coordinates.flat();
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  const parts = lists.map((list) => {
    const part = new Float64Array(list.length * 2);
    list.forEach(([lon, lat], i) => {
      const [x, y] = world(lon, lat);
      part[2 * i] = x;
      part[2 * i + 1] = y;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    });
    return part;
  });
  return {parts, box, kind: type.endsWith('Polygon') ? 'area' : type.endsWith('Point') ? 'point' : 'line'};
}

/** Adds the lines of a shape to the pen's path. */
export function trace(pen, shape, frame) {
  for (const part of shape.parts) {
    for (let i = 0; i < part.length; i += 2) {
      const x = part[i] * frame.scale - frame.x0;
      const y = part[i + 1] * frame.scale - frame.y0;
      if (i === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
    if (shape.kind === 'area') pen.closePath();
  }
}

/** Whether a box in world units touches the frame, with a margin in pixels. */
export function visible(box, frame, margin = 20) {
  return box[2] * frame.scale - frame.x0 > -margin && box[0] * frame.scale - frame.x0 < frame.width + margin
    && box[3] * frame.scale - frame.y0 > -margin && box[1] * frame.scale - frame.y0 < frame.height + margin;
}
