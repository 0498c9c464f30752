/** Draws the timeline: axis, crews, days off, travel, work by stage, deadlines and money. */
import {STAGE, pattern} from '../palette.js';
import {DAY, WEEK, parseTime, shortDay, month as monthText, monthOnly} from '../format.js';
import {t} from '../i18n.js';
import {getFont} from '../map/draw.js';
import {isSelected} from './state.js';
import {weekOf} from './view.js';
import {AXIS, NAMES, ROW, axisMarks} from './timeline-layout.js';

const INK = '#17222c';
const SOFT = '#596773';
const LINE = '#e2e7e9';

/**
 * @param frame {width, height, top} in pixels; `top` = how far the rows are scrolled
 * @param extra {drag} = a drag under way
 */
export function drawTimeline(pen, frame, scale, layout, view, now, extra) {
  const font = getFont();
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, frame.width, frame.height);
  const marks = axisMarks(scale, frame.width);
  pen.save();
  pen.beginPath();
  pen.rect(0, AXIS, frame.width, frame.height - AXIS);
  pen.clip();
  drawGround(pen, frame, scale, layout, view, marks, now);
  for (const row of layout.rows) {
    const y = AXIS + row.y - frame.top;
    if (y > frame.height || y + row.height < AXIS) continue;
    if (row.kind === 'crew') drawCrew(pen, frame, scale, row, y, view, now, font);
  }
  drawLines(pen, frame, scale, view, now);
  if (extra.drag) drawDrag(pen, frame, scale, layout, extra.drag, font);
  for (const row of layout.rows) {
    const y = AXIS + row.y - frame.top;
    if (y <= frame.height && y + row.height >= AXIS) drawName(pen, row, y, now, font, frame);
  }
  pen.restore();
  drawAxis(pen, frame, scale, view, marks, now, font);
}

function drawGround(pen, frame, scale, layout, view, marks, now) {
  pen.fillStyle = '#f3f5f5';
  const left = Math.max(NAMES, scale.x(view.end));
  pen.fillRect(left, AXIS, frame.width - left, frame.height);
  if (now.week !== null) {
    pen.fillStyle = 'rgb(22 104 199 / 9%)';
    pen.fillRect(scale.x(view.start + (now.week - 1) * WEEK), AXIS, WEEK / scale.msPerPixel, frame.height);
  }
  pen.fillStyle = LINE;
  for (const month of marks.months) pen.fillRect(Math.round(scale.x(month.from)), AXIS, 1, frame.height);
}

function drawCrew(pen, frame, scale, row, y, view, now, font) {
  pen.fillStyle = LINE;
  pen.fillRect(0, y + row.height - 1, frame.width, 1);
  drawOff(pen, frame, scale, row.crew, y);
  const from = scale.time(NAMES);
  const to = scale.time(frame.width);
  for (const visit of row.crew.visits) {
    if (visit.finish < from || visit.start > to) continue;
    drawVisit(pen, scale, visit, y, view, now, font);
  }
}

function drawOff(pen, frame, scale, crew, y) {
  const least = DAY / scale.msPerPixel >= 5 ? 1 : 3;
  for (const [from, to] of crew.off) {
    if ((to - from) / DAY < least) continue;
    const x = scale.x(from);
    const width = (to - from) / scale.msPerPixel;
    if (x > frame.width || x + width < NAMES) continue;
    pen.fillStyle = '#eef0ef';
    pen.fillRect(x, y, width, ROW - 1);
    if (least === 3) {
      pen.globalAlpha = 0.5;
      pen.fillStyle = pattern('diagonal', '#aab4b4', pen);
      pen.fillRect(x, y, width, ROW - 1);
      pen.globalAlpha = 1;
    }
  }
}

function drawVisit(pen, scale, visit, y, view, now, font) {
  const look = STAGE[visit.stage];
  const x = scale.x(visit.start);
  const width = Math.max(2, scale.x(visit.finish) - x - 0.6);
  const top = y + 3;
  const height = ROW - 7;
  const faded = now.selected && now.selected.kind !== 'village' && now.selected.kind !== 'infrastructure' && !related(now.selected, visit) ? 0.42 : 1;
  const travel = Math.min((visit.travelMinutes / 60 / view.hoursPerDay) * DAY / scale.msPerPixel, 40);
  if (travel >= 1.5) {
    pen.fillStyle = '#7b8890';
    pen.fillRect(x - travel, y + ROW / 2 - 2, travel, 2);
  }
  pen.globalAlpha = faded;
  pen.fillStyle = look.color;
  pen.fillRect(x, top, width, height);
  if (look.pattern) {
    pen.globalAlpha = 0.5 * faded;
    pen.fillStyle = pattern(look.pattern, '#ffffff', pen);
    pen.fillRect(x, top, width, height);
  }
  if (visit.provisional) {
    pen.globalAlpha = 0.62 * faded;
    pen.fillStyle = pattern('hatch', '#ffffff', pen);
    pen.fillRect(x, top, width, height);
    pen.globalAlpha = faded;
    pen.strokeStyle = look.color;
    pen.lineWidth = 1;
    pen.strokeRect(x + 0.5, top + 0.5, width - 1, height - 1);
  }
  pen.globalAlpha = 1;
  if (width > 22) drawVisitText(pen, scale, visit, x, top, width, height, look, view, font, faded);
  if (visit.pinned && width > 5) drawPin(pen, x, top);
  if (isSelected(now.selected, visit) || (now.hovered?.kind === 'hazard' && now.hovered.id === visit.hazardArea)) {
    pen.strokeStyle = isSelected(now.selected, visit) ? '#1668c7' : INK;
    pen.lineWidth = now.selected?.visit === visit.key ? 3 : 2;
    pen.strokeRect(x - 0.5, top - 0.5, width + 1, height + 1);
  }
}

function drawVisitText(pen, scale, visit, x, top, width, height, look, view, font, faded) {
  const hazard = view.hazards.get(visit.hazardArea);
  const short = visit.hazardArea + (visit.of > 1 && visit.parcel ? `/${visit.parcel}` : '');
  pen.font = '600 10.5px ' + font;
  pen.textAlign = 'left';
  const long = `${short} ${hazard?.name ?? ''}`;
  const room = Math.min(width, scale.x(view.lastFinish) - x) - 8 - (visit.pinned ? 6 : 0);
  const text = pen.measureText(long).width <= room ? long : short;
  const size = pen.measureText(text).width;
  if (size > room) return;
  const left = x + 4 + (visit.pinned ? 6 : 0);
  pen.globalAlpha = faded;
  if (visit.provisional || look.pattern) {
    pen.fillStyle = visit.provisional ? 'rgb(255 255 255 / 88%)' : look.color;
    pen.fillRect(left - 2, top + 2, size + 4, height - 4);
  }
  pen.fillStyle = visit.provisional ? INK : look.ink;
  pen.fillText(text, left, top + height / 2 + 3.8);
  pen.globalAlpha = 1;
}

function drawPin(pen, x, top) {
  pen.fillStyle = INK;
  pen.beginPath();
  pen.moveTo(x, top);
  pen.lineTo(x + 8, top);
  pen.lineTo(x, top + 8);
  pen.closePath();
  pen.fill();
}

function drawLines(pen, frame, scale, view, now) {
  const line = (ms, color, dash, text) => {
    const x = Math.round(scale.x(ms)) + 0.5;
    if (x < NAMES || x > frame.width) return;
    pen.beginPath();
    pen.moveTo(x, AXIS);
    pen.lineTo(x, frame.height);
    pen.strokeStyle = color;
    pen.lineWidth = 1.4;
    pen.setLineDash(dash);
    pen.stroke();
    pen.setLineDash([]);
    if (!text) return;
    pen.font = '600 10.5px ' + getFont();
    pen.textAlign = 'left';
    const width = pen.measureText(text).width + 8;
    const left = Math.min(x, frame.width - width);
    pen.fillStyle = color;
    pen.fillRect(left, frame.height - 17, width, 17);
    pen.fillStyle = '#ffffff';
    pen.fillText(text, left + 4, frame.height - 5);
  };
  line(view.end, '#3f4d59', [], null);
  const {selected} = now;
  const milestone = selected && [...view.villages, ...view.infrastructure].find((item) => item.id === selected.id && selected.kind !== 'hazard' && selected.kind !== 'crew');
  if (milestone?.wanted) line(milestone.wanted, '#9b2310', [5, 3], t('timeline.wanted', {name: milestone.name}));
  if (milestone?.ready) line(milestone.ready, '#0b6448', [], t('timeline.ready', {name: milestone.name}));
  const hazard = selected?.kind === 'hazard' && view.hazards.get(selected.id);
  if (hazard?.area?.deadline) line(parseTime(hazard.area.deadline), '#9b2310', [5, 3], t('timeline.deadline'));
  if (hazard?.released) line(hazard.released, '#0b6448', [], t('timeline.released'));
}

function drawName(pen, row, y, now, font, frame) {
  pen.fillStyle = row.kind === 'group' ? '#f2f4f3' : now.selected?.kind === 'crew' && now.selected.id === row.crew.id ? '#e1eef1' : '#ffffff';
  pen.fillRect(0, y, row.kind === 'group' ? frame.width : NAMES - 1, row.height - 1);
  pen.textAlign = 'left';
  if (row.kind === 'group') {
    pen.font = '650 10.5px ' + font;
    pen.fillStyle = SOFT;
    pen.fillText(`${t('method.' + row.method)} · ${row.count}`, 10, y + 14);
    return;
  }
  pen.font = '650 11.5px ' + font;
  pen.fillStyle = INK;
  pen.fillText(row.crew.id, 10, y + 16);
  const used = pen.measureText(row.crew.id).width + 18;
  pen.font = '400 11px ' + font;
  pen.fillStyle = SOFT;
  if (row.crew.name !== row.crew.id) pen.fillText(clipped(pen, row.crew.name, NAMES - used - 6), used, y + 16);
  pen.fillStyle = '#d3dadd';
  pen.fillRect(NAMES - 1, y, 1, row.height);
}

function clipped(pen, text, width) {
  if (pen.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 1 && pen.measureText(text.slice(0, end) + '…').width > width) end--;
  return text.slice(0, end) + '…';
}

function drawAxis(pen, frame, scale, view, marks, now, font) {
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, frame.width, AXIS);
  if (now.week !== null) {
    pen.fillStyle = '#1668c7';
    pen.fillRect(Math.max(NAMES, scale.x(view.start + (now.week - 1) * WEEK)), AXIS - 4, WEEK / scale.msPerPixel, 4);
  }
  pen.textAlign = 'left';
  for (const mark of marks.months) {
    const x = scale.x(mark.from);
    const right = Math.min(frame.width, scale.x(mark.to));
    pen.fillStyle = '#d3dadd';
    if (x > NAMES) pen.fillRect(Math.round(x), 0, 1, AXIS);
    pen.font = '650 11px ' + font;
    pen.fillStyle = INK;
    const long = monthText(mark.from);
    const left = Math.max(NAMES, x) + 5;
    const text = pen.measureText(long).width < right - left - 4 ? long : monthOnly(mark.from);
    if (pen.measureText(text).width < right - left - 2) pen.fillText(text, left, 15);
  }
  pen.font = '400 10px ' + font;
  pen.fillStyle = SOFT;
  for (const ms of marks.fine) {
    const x = scale.x(ms);
    if (x < NAMES - 1) continue;
    const week = weekOf(view, ms);
    const chosen = marks.step === DAY || (week - 1) % (marks.step / WEEK) === 0;
    pen.fillRect(Math.round(x), AXIS - (chosen ? 7 : 4), 1, chosen ? 7 : 4);
    if (!chosen) continue;
    const text = marks.step === DAY ? String(new Date(ms).getUTCDate()) : WEEK / scale.msPerPixel > 62 ? `${t('timeline.week', {n: week})} ${shortDay(ms)}` : String(week);
    if (week >= 1 && week <= view.weeks) pen.fillText(text, x + 3, 31);
  }
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, NAMES - 1, AXIS);
  pen.fillStyle = SOFT;
  pen.font = '600 11px ' + font;
  pen.fillText(t('timeline.crews'), 10, 24);
  pen.fillStyle = '#c3ccd0';
  pen.fillRect(0, AXIS - 1, frame.width, 1);
}

function drawDrag(pen, frame, scale, layout, drag, font) {
  const row = layout.rows.find((candidate) => candidate.kind === 'crew' && candidate.crew.id === drag.crew);
  if (row) {
    const others = row.crew.visits.filter((visit) => visit !== drag.visit);
    const before = others[drag.index - 1];
    const x = before ? scale.x(before.finish) : Math.max(NAMES, scale.x(others[0]?.start ?? drag.visit.start));
    pen.fillStyle = drag.capable ? '#1668c7' : '#9b2310';
    pen.fillRect(x - 1.5, AXIS + row.y - frame.top, 3, ROW);
  }
  pen.globalAlpha = 0.85;
  pen.fillStyle = STAGE[drag.visit.stage].color;
  pen.fillRect(drag.x, drag.y - 9, Math.max(40, (drag.visit.finish - drag.visit.start) / scale.msPerPixel), 18);
  pen.globalAlpha = 1;
  pen.strokeStyle = INK;
  pen.strokeRect(drag.x, drag.y - 9, Math.max(40, (drag.visit.finish - drag.visit.start) / scale.msPerPixel), 18);
  pen.fillStyle = STAGE[drag.visit.stage].ink;
  pen.font = '600 10.5px ' + font;
  pen.fillText(drag.visit.hazardArea, drag.x + 4, drag.y + 4);
}

function related(selected, visit) {
  return selected.kind === 'crew' ? selected.id === visit.crew : selected.id === visit.hazardArea;
}
