/** Charts of comparisons in SVG: lines over a number, and bars around zero. Every colour has a second sign: a dash, a mark or its name at the line. */
import {html, useState} from '../html.js';
import {number} from '../format.js';
import {useWidth} from '../ui/width.js';

/** Lines that colour-blind readers tell apart, each with a dash of its own. */
const COLORS = ['#17222c', '#0b5468', '#b26a00', '#a12a14', '#5b4a9f', '#3a7d44', '#c2558f', '#6a6a6a', '#2c8fb8', '#8a5a2b'];
const DASHES = ['', '7 3', '2 3', '9 3 2 3', '12 4', '4 2', '1 4', '6 2 1 2', '3 5', '10 2 4 2'];
export const lineStyle = (i) => ({stroke: COLORS[i % COLORS.length], dash: DASHES[i % DASHES.length]});

/** Round numbers between two, about so many. */
export function ticks(low, high, count = 4) {
  const span = high - low || 1;
  const power = 10 ** Math.floor(Math.log10(span / count));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => span / n <= count) ?? 10 * power;
  const all = [];
  for (let v = Math.ceil(low / step) * step; v <= high + step * 1e-9; v += step) all.push(Math.abs(v) < step * 1e-9 ? 0 : v);
  return all;
}

/**
 * @param lines [{name, points: [[x, y]], strong, marks}]
 * @param x     {name, format}; `y` the same, with `top` and `low` where they are fixed
 */
export function Lines({label, lines, x, y, height = 260, reference}) {
  const [box, width] = useWidth();
  const [over, setOver] = useState(null);
  const all = lines.flatMap((line) => line.points);
  const pad = {left: 62, right: 26, top: 12, bottom: 34};
  const xs = all.map((point) => point[0]);
  const ys = [...all.map((point) => point[1]), ...(reference ? [reference.value] : [])];
  const [x0, x1] = [Math.min(...xs), Math.max(...xs)];
  const [y0, y1] = [y.low ?? Math.min(...ys), y.top ?? Math.max(...ys)];
  const at = (v) => pad.left + ((width - pad.left - pad.right) * (v - x0)) / Math.max(1e-9, x1 - x0);
  const up = (v) => pad.top + (height - pad.top - pad.bottom) * (1 - (v - y0) / Math.max(1e-9, y1 - y0));
  const level = reference && up(reference.value);
  const near = (event) => {
    const px = event.clientX - box.current.getBoundingClientRect().left;
    const wanted = [...new Set(xs)].reduce((best, v) => (Math.abs(at(v) - px) < Math.abs(at(best) - px) ? v : best), xs[0]);
    setOver(wanted);
  };
  return html`<figure class="lines"><div ref=${box} role="img" aria-label=${label} onPointerMove=${near} onPointerLeave=${() => setOver(null)}>
    ${width > 0 && all.length > 0 && html`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>
      ${ticks(y0, y1).map((v) => html`<g key=${'y' + v}><line class="grid-line" x1=${pad.left} x2=${width - pad.right} y1=${up(v)} y2=${up(v)} /><text x=${pad.left - 6} y=${up(v) + 3.5} text-anchor="end">${y.format(v)}</text></g>`)}
      ${(x.ticks ?? ticks(x0, x1, 8)).map((v) => html`<text key=${'x' + v} x=${at(v)} y=${height - 18} text-anchor="middle">${x.format(v)}</text>`)}
      <text x=${(pad.left + width - pad.right) / 2} y=${height - 3} text-anchor="middle" class="axis-name">${x.name}</text>
      ${reference && html`<g><line class="reference" x1=${pad.left} x2=${width - pad.right} y1=${level} y2=${level} /><text x=${pad.left + 6} y=${level + (level + 16 > height - pad.bottom ? -7 : 13)} class="axis-name">${reference.text}</text></g>`}
      ${over !== null && html`<line class="cursor" x1=${at(over)} x2=${at(over)} y1=${pad.top} y2=${height - pad.bottom} />`}
      ${lines.map((line, i) => { const style = line.style ?? lineStyle(i); return html`<g key=${line.name}><path fill="none" stroke=${style.stroke} stroke-width=${line.strong ? 2.6 : 1.7} stroke-dasharray=${style.dash} d=${line.points.map((point, n) => (n ? 'L' : 'M') + at(point[0]).toFixed(1) + ',' + up(point[1]).toFixed(1)).join('')} />
        ${line.marks && line.points.map((point) => html`<circle key=${point[0]} cx=${at(point[0])} cy=${up(point[1])} r="3.4" fill=${style.stroke} />`)}</g>`; })}
    </svg>`}</div>
    <figcaption class="line-names">${lines.map((line, i) => { const style = line.style ?? lineStyle(i); const point = over === null ? null : line.points.find((one) => one[0] === over); return html`<span key=${line.name}><svg width="30" height="8" aria-hidden="true"><line x1="0" x2="30" y1="4" y2="4" stroke=${style.stroke} stroke-width=${line.strong ? 3 : 2} stroke-dasharray=${style.dash} /></svg>${line.name}${point ? html` <b>${y.format(point[1])}</b>` : ''}</span>`; })}</figcaption>
  </figure>`;
}

/**
 * Bars around zero.
 *
 * @param rows  [{id, name, value, text, tone: good | bad | unclear | other}]
 * @param noise differences up to this one may be chance: shaded
 */
export function Bars({label, rows, noise = 0}) {
  const most = Math.max(noise, ...rows.map((row) => Math.abs(row.value)), 1e-9);
  const low = Math.min(0, -noise, ...rows.map((row) => row.value));
  const high = Math.max(0, noise, ...rows.map((row) => row.value));
  const span = high - low || most;
  const at = (v) => (100 * (v - low)) / span;
  return html`<ul class="bars" aria-label=${label}>${rows.map((row) => html`<li key=${row.id}><span class="clip" title=${row.name}>${row.name}</span>
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${noise > 0 && html`<rect class="noise" x=${at(-noise)} width=${at(noise) - at(-noise)} y="0" height="10" />`}
      <rect class=${'value ' + row.tone} x=${at(Math.min(0, row.value))} width=${row.value === 0 ? 0 : Math.max(0.4, Math.abs(at(row.value) - at(0)))} y="1.5" height="7" /><line x1=${at(0)} x2=${at(0)} y1="0" y2="10" /></svg>
    <b class=${row.tone}>${row.text}</b></li>`)}</ul>`;
}

export const axisNumber = (value) => (Math.abs(value) >= 1e6 ? number(value / 1e6, 1) + 'M' : Math.abs(value) >= 1e4 ? number(value / 1e3) + 'k' : number(value, Math.abs(value) < 10 && value % 1 ? 1 : 0));
