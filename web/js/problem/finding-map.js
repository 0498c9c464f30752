/** A small map of the places where a file is wrong. */
import {html, useCallback, useMemo} from '../html.js';
import {t} from '../i18n.js';
import {world} from '../map/canvas-layer.js';
import {problemShapes, boxOf, drawShapes} from '../map/problem-shapes.js';
import {SmallMap} from '../map/small-map.js';

export function FindingMap({findings, problem}) {
  const shapes = useMemo(() => problemShapes(problem).filter((one) => findings.some((finding) => `${finding.pointer}/`.startsWith(`/${one.list}/${one.index}/`))), [findings, problem]);
  const draw = useCallback((pen, frame) => {
    drawShapes(pen, frame, shapes);
    drawMarks(pen, frame, findings);
  }, [findings, shapes]);
  return html`<${SmallMap} kind="finding-map" label=${t('finding.map', {n: findings.length})} places=${[...findings.map((finding) => finding.place), ...boxOf(shapes)]} fitKey=${findings} draw=${draw} />`;
}

function drawMarks(pen, frame, findings) {
  findings.forEach((finding, i) => {
    const [x, y] = world(...finding.place);
    mark(pen, x * frame.scale - frame.x0, y * frame.scale - frame.y0, String(i + 1), finding.severity === 'ERROR' ? '#9b2310' : '#7d4b00');
  });
}

/** A numbered dot. */
function mark(pen, x, y, text, color) {
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
