/** A small map of the places where a file is wrong. */
import {map as createMap} from 'leaflet';
import {html, useEffect, useRef} from '../html.js';
import {t} from '../i18n.js';
import {CanvasLayer, world} from '../map/canvas-layer.js';
import {contextLayers, drawContext} from '../map/context.js';

export function FindingMap({findings}) {
  const box = useRef(null);
  useEffect(() => {
    const map = createMap(box.current, {zoomAnimation: false, zoomSnap: 0.25, attributionControl: false});
    let ground = null;
    const layer = new CanvasLayer((pen, frame) => {
      if (ground) drawContext(pen, frame, ground);
      findings.forEach((finding, i) => {
        const [x, y] = world(...finding.place);
        const px = x * frame.scale - frame.x0;
        const py = y * frame.scale - frame.y0;
        pen.beginPath();
        pen.arc(px, py, 9, 0, 2 * Math.PI);
        pen.fillStyle = finding.severity === 'ERROR' ? '#9b2310' : '#7d4b00';
        pen.fill();
        pen.strokeStyle = '#ffffff';
        pen.lineWidth = 2;
        pen.stroke();
        pen.fillStyle = '#ffffff';
        pen.font = '700 10px sans-serif';
        pen.textAlign = 'center';
        pen.fillText(String(i + 1), px, py + 3.5);
      });
    });
    const places = findings.map((finding) => [finding.place[1], finding.place[0]]);
    map.fitBounds(places, {padding: [40, 40], maxZoom: 13, animate: false});
    layer.addTo(map);
    contextLayers().then((layers) => {
      ground = layers;
      layer.redraw();
    }, () => { /* the places alone still help */ });
    return () => map.remove();
  }, [findings]);
  return html`<div ref=${box} class="finding-map" role="img" aria-label=${t('finding.map', {n: findings.length})}></div>`;
}
