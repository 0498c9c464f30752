/** Small charts in SVG: sharp on screen and in print, readable by a screen reader through their table. */
import {html, useState} from '../html.js';
import {useStore} from '../store.js';
import {t} from '../i18n.js';
import {compact, compactMoney, money, number, percent, shortDay, monthOnly, parseTime} from '../format.js';
import {look} from './state.js';
import {useWidth} from '../ui/width.js';

/** Value of the best plan over seconds, while it is searched. */
export function SearchCurve({history, seconds}) {
  const [box, width] = useWidth();
  const height = 52;
  const good = history.filter((row) => row[1] >= 0);
  const low = Math.min(...good.map((row) => row[2]));
  const high = Math.max(...good.map((row) => row[2]));
  const x = (s) => 2 + ((width - 4) * s) / Math.max(1, seconds || (history[history.length - 1]?.[0] ?? 1));
  const y = (v) => height - 6 - ((height - 14) * (v - low)) / Math.max(1e-9, high - low);
  const points = good.map((row, i) => (i === 0 ? '' : `H${x(row[0]).toFixed(1)}`) + (i === 0 ? `M${x(row[0]).toFixed(1)},${y(row[2]).toFixed(1)}` : `V${y(row[2]).toFixed(1)}`)).join('');
  const last = good[good.length - 1];
  return html`<div ref=${box} class="search-curve" role="img" aria-label=${last ? t('live.curve', {value: number(last[2]), seconds: number(last[0])}) : t('live.noCurve')}>
    ${width > 0 && html`<svg width=${width} height=${height}>
      <line x1="2" x2=${width - 2} y1=${height - 4} y2=${height - 4} class="axis" />
      ${last && html`<path d=${points + `V${height - 4}H${x(good[0][0]).toFixed(1)}Z`} class="area" /><path d=${points} class="line" /><circle cx=${x(last[0])} cy=${y(last[2])} r="3.2" class="dot" />`}
    </svg>`}
  </div>`;
}

/** Residual risk by week, with the weeks of the ranked list's end as a mark. */
export function RiskCurve({view, weeks}) {
  const rows = weeks.map((week) => ({...week, from: parseTime(week.from)}));
  const end = rows[rows.length - 1];
  const ranked = view.plan.comparison?.rankedList;
  return html`<${WeekChart} title=${t('curve.risk')} rows=${rows} top=${1} format=${(v) => percent(v)} note=${end ? t('curve.riskEnd', {share: percent(end.residualRiskShare, 1)}) : ''}
    lines=${[{id: 'risk', value: (row) => row.residualRiskShare, area: true, first: 1}]}
    marks=${ranked ? [{value: 1 - ranked.riskRemovedShare, text: t('curve.ranked')}] : []}
    tip=${(row) => t('curve.riskTip', {week: row.week, share: percent(row.residualRiskShare, 1)})} />`;
}

/** Money released and committed by week, both summed up. */
export function MoneyCurve({view, weeks}) {
  let released = 0;
  let committed = 0;
  const rows = weeks.map((week) => ({...week, from: parseTime(week.from), sumReleased: (released += week.released), sumCommitted: (committed += week.committed)}));
  return html`<${WeekChart} title=${t('curve.money')} rows=${rows} top=${Math.max(1, released, committed)} format=${(v) => compact(v)}
    note=${t('curve.moneyEnd', {committed: compactMoney(committed, view.currency), released: compactMoney(released, view.currency)})}
    lines=${[{id: 'released', value: (row) => row.sumReleased, step: true, dashed: true, name: t('curve.released')}, {id: 'committed', value: (row) => row.sumCommitted, area: true, name: t('curve.committed')}]}
    tip=${(row) => t('curve.moneyTip', {week: row.week, committed: money(row.sumCommitted, view.currency), released: money(row.sumReleased, view.currency)})} />`;
}

function WeekChart({title, rows, top, lines, marks = [], format, note, tip}) {
  const [box, width] = useWidth();
  const week = useStore(look, (now) => now.week);
  const [over, setOver] = useState(null);
  const height = 118;
  const pad = {left: 38, right: 8, top: 8, bottom: 18};
  const n = rows.length;
  const x = (i) => pad.left + ((width - pad.left - pad.right) * i) / Math.max(1, n);
  const y = (v) => pad.top + (height - pad.top - pad.bottom) * (1 - v / top);
  const pathOf = (line) => {
    let d = `M${x(0).toFixed(1)},${y(line.first ?? 0).toFixed(1)}`;
    rows.forEach((row, i) => {
      d += line.step ? `V${y(line.value(row)).toFixed(1)}H${x(i + 1).toFixed(1)}` : `L${x(i + 1).toFixed(1)},${y(line.value(row)).toFixed(1)}`;
    });
    return d;
  };
  const at = over ?? (week !== null ? week - 1 : null);
  const point = (event) => {
    const i = Math.floor(((event.clientX - box.current.getBoundingClientRect().left - pad.left) / (width - pad.left - pad.right)) * n);
    return Math.min(n - 1, Math.max(0, i));
  };
  return html`<figure class="chart">
    <figcaption><b>${title}</b><span class="muted">${at !== null && rows[at] ? tip(rows[at]) : note}</span></figcaption>
    <div ref=${box} class="chart-box" role="img" aria-label=${title + '. ' + note} onPointerMove=${(event) => setOver(point(event))} onPointerLeave=${() => setOver(null)} onClick=${(event) => look.set({week: point(event) + 1, playing: false})}>
      ${width > 0 && n > 0 && html`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>
        ${[0, 0.5, 1].map((share) => html`<g key=${share}><line class="grid-line" x1=${pad.left} x2=${width - pad.right} y1=${y(top * share)} y2=${y(top * share)} /><text x=${pad.left - 5} y=${y(top * share) + 3.5} text-anchor="end">${format(top * share)}</text></g>`)}
        ${axisWeeks(rows, width).map((i) => html`<text key=${'w' + i} x=${x(i)} y=${height - 4} text-anchor=${i === 0 ? 'start' : 'middle'}>${n > 20 ? monthOnly(rows[i].from) : shortDay(rows[i].from)}</text>`)}
        ${lines.map((line) => html`<g key=${line.id} class=${'series ' + line.id}>
          ${line.area && html`<path class="area" d=${pathOf(line) + `V${y(0)}H${x(0)}Z`} />`}<path class=${'line' + (line.dashed ? ' dashed' : '')} d=${pathOf(line)} /></g>`)}
        ${marks.map((mark) => html`<g key=${mark.text} class="mark"><line x1=${x(n) - 46} x2=${x(n)} y1=${y(mark.value)} y2=${y(mark.value)} /><text x=${x(n) - 2} y=${y(mark.value) - 4} text-anchor="end">${mark.text}</text></g>`)}
        ${at !== null && html`<line class="cursor" x1=${x(at + 1)} x2=${x(at + 1)} y1=${pad.top} y2=${height - pad.bottom} />`}
      </svg>`}
    </div>
    ${lines.length > 1 && html`<div class="chart-names">${lines.map((line) => html`<span key=${line.id} class=${'series-name ' + line.id}><i></i>${line.name}</span>`)}</div>`}
  </figure>`;
}

/** Indexes of weeks that get a word under the axis: the first of each month, or as many weeks as fit. */
export function axisWeeks(rows, width) {
  const room = Math.max(1, Math.floor(width / 62));
  if (rows.length > 20) {
    const firsts = rows.map((row, i) => i).filter((i) => i === 0 || new Date(rows[i].from).getUTCMonth() !== new Date(rows[i - 1].from).getUTCMonth());
    return firsts.filter((_, i) => i % Math.ceil(firsts.length / room) === 0);
  }
  const step = Math.ceil(rows.length / room);
  return rows.map((_, i) => i).filter((i) => i % step === 0);
}
