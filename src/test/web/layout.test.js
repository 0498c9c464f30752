import {suite, equal, check, near} from './check.js';
import {timelineRows, timeScale, fitScale, zoomed, held, rowAt, visitAt, dropIndex, neighbour, axisMarks, NAMES, ROW, GROUP} from '/js/plan/timeline-layout.js';
import {axisWeeks} from '/js/plan/curves.js';
import {world, worldShape} from '/js/map/canvas-layer.js';
import {hitGrid, inside, distanceToLine} from '/js/map/hits.js';
import {DAY, WEEK, parseTime} from '/js/format.js';

const start = parseTime('2026-11-30');
const bar = (crew, from, to) => ({crew, key: crew + from, start: start + from * DAY, finish: start + to * DAY});
const one = {id: 'T1', method: 'MANUAL', visits: [bar('T1', 0, 4), bar('T1', 5, 9)]};
const two = {id: 'T2', method: 'MANUAL', visits: [bar('T2', 6, 8)]};
const survey = {id: 'S1', method: 'SURVEY', visits: []};
const layout = timelineRows(new Map([['T1', one], ['T2', two], ['S1', survey]]).values());
const square = worldShape({type: 'Polygon', coordinates: [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]], [[4, 4], [6, 4], [6, 6], [4, 6], [4, 4]]]});

export default suite({
  'crews stand in groups by method, survey first': () => equal(layout.rows.map((row) => row.method ?? row.crew.id), ['SURVEY', 'S1', 'MANUAL', 'T1', 'T2']),
  'rows follow each other without gaps': () => equal(layout.height, 2 * GROUP + 3 * ROW),
  'a height finds its row': () => equal([rowAt(layout, GROUP + 1).crew.id, rowAt(layout, layout.height)], ['S1', null]),
  'time to pixels and back': () => {
    const scale = timeScale(start, 3600_000);
    equal([scale.x(start), scale.time(scale.x(start + DAY))], [NAMES, start + DAY]);
  },
  'the whole plan fits': () => {
    const scale = fitScale(start, start + 26 * WEEK, 1000);
    check(scale.x(start) > NAMES && scale.x(start + 26 * WEEK) < 1000, 'both ends must be in sight');
  },
  'zooming keeps the time under the pointer': () => {
    const scale = fitScale(start, start + 26 * WEEK, 1000);
    near(zoomed(scale, 2, 600, 26 * WEEK).time(600), scale.time(600), 1);
  },
  'zooming ends at a day of 150 pixels': () => equal(zoomed(timeScale(start, DAY / 149), 100, 500, WEEK).msPerPixel, DAY / 150),
  'a scale cannot leave the plan': () => check(held(timeScale(start - 99 * WEEK, 3600_000), start, start + 8 * WEEK, 800).time(800) > start, 'the plan must stay in sight'),
  'a bar is found under the pointer, and close beside it': () => {
    const row = layout.rows[3];
    equal(visitAt(row, start + 2 * DAY, 0).key, 'T10');
    equal(visitAt(row, start + 4.9 * DAY, DAY / 2).key, 'T15');
    equal(visitAt(row, start + 20 * DAY, DAY), null);
  },
  'a dropped bar comes before the first whose middle is later': () => equal([dropIndex(one.visits, start, null), dropIndex(one.visits, start + 3 * DAY, null), dropIndex(one.visits, start + 99 * DAY, one.visits[0])], [0, 1, 1]),
  'arrow keys walk along the row and to the nearest bar of the next': () => {
    equal(neighbour(layout, one.visits[0], 'right').key, 'T15');
    equal(neighbour(layout, one.visits[0], 'left'), null);
    equal(neighbour(layout, one.visits[1], 'down').key, 'T26');
    equal(neighbour(layout, one.visits[1], 'up'), null);
  },
  'the axis has days when there is room and quarters when there is none': () => {
    equal(axisMarks(timeScale(start, DAY / 40), 1000).step, DAY);
    equal(axisMarks(timeScale(start, WEEK / 4), 1000).step, 13 * WEEK);
  },
  'months of the axis begin on their first day': () => check(axisMarks(timeScale(start, DAY / 10), 800).months.every((month) => new Date(month.from).getUTCDate() === 1), 'each month starts on day 1'),
  'the chart names months of a year and weeks of two months': () => {
    const rows = (n) => Array.from({length: n}, (_, i) => ({from: start + i * WEEK}));
    check(axisWeeks(rows(52), 600).length <= 12, 'no more words than fit');
    equal(axisWeeks(rows(8), 1000), [0, 1, 2, 3, 4, 5, 6, 7]);
  },
  'the world is one by one, with its middle at 0, 0': () => equal(world(0, 0).map((value) => Math.round(value * 1e9) / 1e9), [0.5, 0.5]),
  'north is up': () => check(world(0, 60)[1] < world(0, 10)[1], 'y must fall towards north'),
  'inside, outside and in the hole': () => {
    const at = (lon, lat) => inside(square, ...world(lon, lat));
    equal([at(1, 1), at(11, 1), at(5, 5)], [true, false, false]);
  },
  'distance to a line': () => {
    const line = worldShape({type: 'LineString', coordinates: [[0, 0], [36, 0]]});
    near(distanceToLine(line, 0.55, 0.5), 0, 1e-12);
    near(distanceToLine(line, 0.55, 0.52), 0.02, 1e-9);
  },
  'the grid finds what is near and nothing else': () => {
    const things = Array.from({length: 1000}, (_, i) => ({id: i, box: [i, 0, i, 0]}));
    equal(hitGrid(things).near([499.5, -1, 501.5, 1]).map((thing) => thing.id).sort(), [500, 501]);
  },
});
