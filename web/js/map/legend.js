/** The legend: the same signs as on the map, with how many there are. */
import {html, useEffect, useRef, useState, useMemo} from '../html.js';
import {t} from '../i18n.js';
import {number} from '../format.js';
import {RISK, RISK_CLASSES, STATE, STAGE, STAGES, READY, indexColor, weekColor, pattern} from '../palette.js';
import {readyInWeek, stateInWeek} from '../plan/view.js';
import {sign, tick, village} from './symbols.js';

export function Legend({view, now}) {
  const [open, setOpen] = useState(true);
  const counts = useMemo(() => count(view, now.week), [view, now.week]);
  return html`<section class="legend" aria-label=${t('legend.title')}>
    <button type="button" class="legend-head" aria-expanded=${open} onClick=${() => setOpen(!open)}>${t('legend.title')}<span aria-hidden="true">${open ? '–' : '+'}</span></button>
    ${open && html`<div class="legend-body">
      ${now.week !== null && html`<${WeekRows} counts=${counts} />`}
      ${now.mode === 'RISK' && RISK_CLASSES.filter((risk) => counts.risk[risk]).map((risk) => html`<${Row} text=${t('risk.' + risk)} n=${counts.risk[risk]} draw=${(pen) => riskSign(pen, risk)} />`)}
      ${now.mode === 'INDEX' && html`<${Ramp} color=${indexColor} from="0" to="1" title=${t('map.mode.INDEX')} />`}
      ${now.mode === 'RELEASE' && html`<${Ramp} color=${weekColor} from=${t('legend.week', {n: 1})} to=${t('legend.week', {n: view.weeks})} title=${t('map.mode.RELEASE')} />
        <${Row} text=${t('legend.notReleased')} n=${counts.notReleased} draw=${(pen) => riskSign(pen, 'OUT')} />`}
      ${['READY', 'LATE', 'NOT'].map((status) => html`<${Row} text=${t('ready.' + status)} n=${counts.villages[status]} draw=${(pen) => village(pen, status, READY[status].color, 9, 9, 5)} />`)}
      <${Row} text=${t('open.READY')} n=${counts.open} draw=${(pen) => line(pen, true)} />
      <${Row} text=${t('open.NOT')} n=${counts.closed} draw=${(pen) => line(pen, false)} />
    </div>`}
  </section>`;
}

function WeekRows({counts}) {
  return html`
    <${Row} text=${t('state.RELEASED')} n=${counts.states.RELEASED} draw=${(pen) => {
      dot(pen, STATE.RELEASED.color, STATE.RELEASED.edge);
      tick(pen, 9, 9, 5, STATE.RELEASED.edge);
    }} />
    ${STAGES.filter((stage) => counts.stages[stage]).map((stage) => html`<${Row} text=${t('stage.' + stage)} n=${counts.stages[stage]} draw=${(pen) => dot(pen, STAGE[stage].color, '#0b2f4c', 2, STAGE[stage].pattern)} />`)}`;
}

function Row({text, n, draw}) {
  const canvas = useRef(null);
  useEffect(() => {
    const ratio = 2;
    const element = canvas.current;
    element.width = element.height = 18 * ratio;
    const pen = element.getContext('2d');
    pen.scale(ratio, ratio);
    draw(pen);
  }, [text]);
  return html`<div class="legend-row"><canvas ref=${canvas} aria-hidden="true"></canvas><span>${text}</span>${n !== undefined && html`<span class="num muted">${number(n)}</span>`}</div>`;
}

function Ramp({color, from, to, title}) {
  const canvas = useRef(null);
  useEffect(() => {
    canvas.current.width = 120;
    canvas.current.height = 10;
    const pen = canvas.current.getContext('2d');
    for (let x = 0; x < 120; x++) {
      pen.fillStyle = color(x / 119);
      pen.fillRect(x, 0, 1, 10);
    }
  }, [title]);
  return html`<div class="legend-ramp"><span>${title}</span><canvas ref=${canvas} aria-hidden="true"></canvas><span class="row"><small>${from}</small><span class="grow"></span><small>${to}</small></span></div>`;
}

function riskSign(pen, risk) {
  const look = risk === 'OUT' ? {color: '#ffffff', shape: 'circle'} : RISK[risk];
  sign(pen, look.shape, 9, 9, 5.4);
  pen.fillStyle = look.color;
  pen.fill();
  pen.strokeStyle = risk === 'OUT' ? STATE.OUT.edge : '#4a1c10';
  pen.setLineDash(risk === 'OUT' ? [2, 2] : []);
  pen.stroke();
}

function dot(pen, fill, edge, width = 1, kind = null) {
  sign(pen, 'circle', 9, 9, 5.6);
  pen.fillStyle = fill;
  pen.fill();
  if (kind) {
    pen.globalAlpha = 0.6;
    pen.fillStyle = pattern(kind, '#ffffff', pen);
    pen.fill();
    pen.globalAlpha = 1;
  }
  pen.strokeStyle = edge;
  pen.lineWidth = width;
  pen.stroke();
}

function line(pen, open) {
  pen.beginPath();
  pen.moveTo(1, 9);
  pen.lineTo(17, 9);
  pen.lineWidth = 1.8;
  pen.strokeStyle = open ? '#4d6b5e' : '#7a6a60';
  pen.setLineDash(open ? [] : [4, 3]);
  pen.stroke();
}

function count(view, week) {
  const counts = {risk: {}, states: {RELEASED: 0}, stages: {}, villages: {READY: 0, LATE: 0, NOT: 0}, open: 0, closed: 0, notReleased: 0};
  for (const hazard of view.hazards.values()) {
    counts.risk[hazard.riskClass] = (counts.risk[hazard.riskClass] ?? 0) + 1;
    if (hazard.released === null) counts.notReleased++;
    if (week === null) continue;
    const state = stateInWeek(view, hazard, week);
    counts.states[state] = (counts.states[state] ?? 0) + 1;
    if (state !== 'WORKING') continue;
    const from = view.start + (week - 1) * 604_800_000;
    const visit = hazard.visits.find((candidate) => candidate.start < from + 604_800_000 && candidate.finish > from);
    counts.stages[visit.stage] = (counts.stages[visit.stage] ?? 0) + 1;
  }
  for (const item of view.villages) counts.villages[readyInWeek(view, item, week)]++;
  for (const item of view.infrastructure) readyInWeek(view, item, week) === 'NOT' ? counts.closed++ : counts.open++;
  return counts;
}
