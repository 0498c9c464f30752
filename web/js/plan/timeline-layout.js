/** Where everything on the timeline is: rows of crews from top to bottom, time from left to right. No drawing here. */
import {DAY, WEEK, monday} from '../format.js';

export const ROW = 24;
export const GROUP = 20;
export const AXIS = 40;
export const NAMES = 168;
const METHODS = ['SURVEY', 'MECHANICAL', 'MANUAL', 'DOGS', 'BATTLE_AREA', 'EOD', 'QUALITY_CONTROL'];

/** Rows: crews in groups by method. @returns {{rows: [{kind, y, height, crew | method, count}], height: number}} */
export function timelineRows(crews) {
  const rows = [];
  const all = [...crews];
  let y = 0;
  for (const method of METHODS) {
    const group = all.filter((crew) => crew.method === method);
    if (group.length === 0) continue;
    rows.push({kind: 'group', method, count: group.length, y, height: GROUP});
    y += GROUP;
    for (const crew of group) {
      rows.push({kind: 'crew', crew, y, height: ROW});
      y += ROW;
    }
  }
  return {rows, height: y};
}

/** Time to pixels and back: `from` is the time at pixel NAMES. */
export function timeScale(from, msPerPixel) {
  return {
    from, msPerPixel,
    x: (ms) => NAMES + (ms - from) / msPerPixel,
    time: (x) => from + (x - NAMES) * msPerPixel,
  };
}

/** The scale that shows a span in a width, with a little air. */
export function fitScale(from, to, width) {
  const air = (to - from) * 0.01;
  return timeScale(from - air, (to - from + 2 * air) / Math.max(50, width - NAMES));
}

/** The same scale with the time under `x` kept and zoomed by a factor, between a day per 150 px and the whole plan twice. */
export function zoomed(scale, factor, x, span) {
  const msPerPixel = Math.min((2 * span) / 600, Math.max(DAY / 150, scale.msPerPixel / factor));
  return timeScale(scale.time(x) - (x - NAMES) * msPerPixel, msPerPixel);
}

/** Moves a scale back where it leaves the plan. */
export function held(scale, start, end, width) {
  const shown = (width - NAMES) * scale.msPerPixel;
  const air = shown * 0.1;
  const from = Math.min(Math.max(scale.from, start - air), Math.max(start - air, end + air - shown));
  return timeScale(from, scale.msPerPixel);
}

/** Marks of the axis: an upper row of months (or years) and a lower row of weeks or days, as fine as there is room. */
export function axisMarks(scale, width) {
  const to = scale.time(width);
  const from = scale.time(NAMES);
  const perDay = DAY / scale.msPerPixel;
  const months = [];
  const first = new Date(from);
  for (let ms = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1); ms < to;) {
    const date = new Date(ms);
    const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
    months.push({from: ms, to: next});
    ms = next;
  }
  const step = perDay >= 26 ? DAY : perDay * 7 >= 22 ? WEEK : perDay * 7 >= 11 ? 2 * WEEK : perDay * 7 >= 5.5 ? 4 * WEEK : 13 * WEEK;
  const fine = [];
  const origin = step === DAY ? Math.floor(from / DAY) * DAY : monday(from);
  for (let ms = origin; ms < to; ms += step === DAY ? DAY : WEEK) fine.push(ms);
  return {months, fine, step};
}

/** The crew row at a height; null between and outside rows. */
export function rowAt(layout, y) {
  return layout.rows.find((row) => y >= row.y && y < row.y + row.height) ?? null;
}

/** The visit of a row at a time, with a reach in ms to either side for thin bars; null if there is none. */
export function visitAt(row, time, reach) {
  if (row?.kind !== 'crew') return null;
  let best = null;
  let bestAway = Infinity;
  for (const visit of row.crew.visits) {
    const away = time < visit.start ? visit.start - time : time > visit.finish ? time - visit.finish : 0;
    if (away <= reach && away < bestAway) {
      best = visit;
      bestAway = away;
    }
    if (visit.start > time + reach) break;
  }
  return best;
}

/** Where a dropped package would come in a crew's order: before the first visit whose middle is later. */
export function dropIndex(visits, time, moved) {
  const others = visits.filter((visit) => visit !== moved);
  const index = others.findIndex((visit) => (visit.start + visit.finish) / 2 > time);
  return index < 0 ? others.length : index;
}

/** The visit next to one in a direction (left, right: same crew; up, down: nearest in time on the next crew with work). */
export function neighbour(layout, visit, direction) {
  const rows = layout.rows.filter((row) => row.kind === 'crew');
  const at = rows.findIndex((row) => row.crew.id === visit.crew);
  if (at < 0) return null;
  const visits = rows[at].crew.visits;
  if (direction === 'left' || direction === 'right') return visits[visits.indexOf(visit) + (direction === 'left' ? -1 : 1)] ?? null;
  const step = direction === 'up' ? -1 : 1;
  for (let i = at + step; i >= 0 && i < rows.length; i += step) {
    const others = rows[i].crew.visits;
    if (others.length) return others.reduce((best, other) => (Math.abs(other.start - visit.start) < Math.abs(best.start - visit.start) ? other : best));
  }
  return null;
}
