/** A small map: the ground as on the map of a plan, and what `draw(pen, frame)` puts on it. */
import {map as createMap, control} from 'leaflet';
import {html, useEffect, useRef} from '../html.js';
import {t} from '../i18n.js';
import {CanvasLayer} from './canvas-layer.js';
import {addGround} from './ground.js';

/**
 * @param places  [[lon, lat] …] that are in sight at first
 * @param fitKey  when it changes, the places are brought into sight again
 * @param onMap   called with the Leaflet map when it is there; may return what is to be done when it goes
 */
export function SmallMap({kind, label, places, fitKey, draw, editing = false, onMap}) {
  const box = useRef(null);
  const kept = useRef({});
  kept.current.draw = draw;
  useEffect(() => {
    const map = createMap(box.current, {zoomAnimation: false, zoomSnap: 0.25, wheelPxPerZoomLevel: 100, minZoom: 3, maxZoom: 19, attributionControl: false, zoomControl: false, doubleClickZoom: !editing});
    control.zoom({position: 'topright', zoomInTitle: t('map.zoomIn'), zoomOutTitle: t('map.zoomOut')}).addTo(map);
    control.scale({imperial: false, position: 'bottomright'}).addTo(map);
    map.setView([39.9, 46.9], 8);
    const layer = new CanvasLayer((pen, frame) => {
      ground.draw(pen, frame);
      kept.current.draw(pen, frame);
    });
    const ground = addGround(map, () => layer.redraw());
    layer.addTo(map);
    kept.current.map = map;
    kept.current.layer = layer;
    const resize = new ResizeObserver(() => map.invalidateSize({animate: false}));
    resize.observe(box.current);
    const end = onMap?.(map);
    return () => {
      end?.();
      ground.remove();
      resize.disconnect();
      map.remove();
    };
  }, []);
  useEffect(() => {
    if (places.length) kept.current.map.fitBounds(places.map(([lon, lat]) => [lat, lon]), {padding: [30, 30], maxZoom: editing ? 17 : 15, animate: false});
  }, [fitKey]);
  useEffect(() => kept.current.layer.redraw(), [draw]);
  return html`<div ref=${box} class=${'small-map ' + (kind ?? '')} role=${editing ? 'application' : 'region'} aria-label=${label} tabindex="0"></div>`;
}
