/** What lies under a map: tiles if the program was started with some, else the offline map; and the planner's own layers. */
import {tileLayer} from 'leaflet';
import {settings} from '../settings.js';
import {contextLayers, drawContext} from './context.js';
import {ownLayers, loadOwnLayers, drawOwnLayers} from './own-layers.js';

/**
 * Puts the ground under a Leaflet map and keeps it up to date.
 *
 * @param redraw called when there is more to draw
 * @returns {draw(pen, frame, offline = true), remove()}
 */
export function addGround(map, redraw) {
  let offline = null;
  let tiles = null;
  const useTiles = ({tiles: url}) => {
    if (!url || tiles) return;
    tiles = tileLayer(url).addTo(map);
    redraw();
  };
  useTiles(settings.get());
  const ends = [settings.subscribe(useTiles), ownLayers.subscribe(redraw)];
  contextLayers().then((layers) => {
    offline = layers;
    redraw();
  }, () => { /* the map is readable without its ground */ });
  loadOwnLayers();
  return {
    draw(pen, frame, wanted = true) {
      if (offline && wanted && !tiles) drawContext(pen, frame, offline);
      drawOwnLayers(pen, frame, ownLayers.get().list);
    },
    remove: () => ends.forEach((end) => end()),
  };
}
