/** A small map of the places where a file is wrong. */
import {html, useCallback} from '../html.js';
import {t} from '../i18n.js';
import {world} from '../map/canvas-layer.js';
import {SmallMap} from '../map/small-map.js';

export function FindingMap({findings}) {
  const draw = useCallback((pen, frame) => findings.forEach((finding, i) => {
    const [x, y] = world(...finding.place);
    mark(pen, x * frame.scale - frame.x0, y * frame.scale - frame.y0, String(i + 1), finding.severity === 'ERROR' ? '#9b2310' : '#7d4b00');
  }), [findings]);
  return html`<${SmallMap} kind="finding-map" label=${t('finding.map', {n: findings.length})} places=${findings.map((finding) => finding.place)} fitKey=${findings} draw=${draw} />`;
}

/** A numbered dot. */
export function mark(pen, x, y, text, color) {
  pen.beginPath();
  pen.arc(x, y, 9, 0, 2 * Math.PI);
  pen.fillStyle = color;
  pen.fill();
  pen.strokeStyle = '#ffffff';
  pen.lineWidth = 2;
  pen.stroke();
  pen.fillStyle = '#ffffff';
  pen.font = '700 10px sans-serif';
  pen.textAlign = 'center';
  pen.fillText(text, x, y + 3.5);
}
