import {suite, equal, check} from './check.js';
import {geometryOf} from '/js/map/shape-text.js';
import {shapeOf, squareMetres} from '/js/map/shape-edit.js';
import {fileOf, formOf, foundId, groundOf, saidAt, saidIn, surveyed, withGround, withPart} from '/js/problem/report-file.js';

const square = shapeOf('AREA', [[46.9, 39.9], [46.901, 39.9], [46.901, 39.901], [46.9, 39.901]]);
const ALL = ['AREA', 'LINE', 'POINT'];
const row = (crew, hazardArea, stage, areaM2, finished) => ({crew, hazardArea, stage, areaM2, finished, cost: null, devices: {}});
const form = formOf({from: '2026-11-30', to: '2026-12-06', work: [row('S1', 'H1', 'SURVEY', 20000, true), row('S1', 'H2', 'SURVEY', 500, false), row('S1', 'H3', 'SURVEY', 1000, true), row('T1', 'H4', 'CLEARANCE', 300, false)]});
const problem = {hazardAreas: ['H1', 'H2', 'H3', 'H4', 'N1'].map((id) => ({id, geometry: square}))};

export default suite({
  'WKT, GeoJSON and corners mean the same shape': () => {
    const wanted = square;
    for (const text of ['POLYGON ((46.9 39.9, 46.901 39.9, 46.901 39.901, 46.9 39.901, 46.9 39.9))', 'SRID=4326;polygon((46.9 39.9,46.901 39.9,46.901 39.901,46.9 39.901))', 'POLYGON Z ((46.9 39.9 300, 46.901 39.9 300, 46.901 39.901 300, 46.9 39.901 300))',
      JSON.stringify({type: 'Feature', properties: {}, geometry: square}), '39.9 46.9\n39.9 46.901\n39.901 46.901\n39.901 46.9']) equal(geometryOf(text, ALL).geometry, wanted);
  },
  'other kinds are read, too': () => {
    equal(geometryOf('POINT (46.9 39.9)', ALL).geometry, {type: 'Point', coordinates: [46.9, 39.9]});
    equal(geometryOf('MULTIPOINT (46.9 39.9, 47 40)', ALL).geometry, geometryOf('MULTIPOINT ((46.9 39.9), (47 40))', ALL).geometry);
    equal(geometryOf('LINESTRING (46.9 39.9, 47 40)', ALL).geometry.coordinates, [[46.9, 39.9], [47, 40]]);
    equal(geometryOf('MULTIPOLYGON (((46.9 39.9, 46.901 39.9, 46.901 39.901)))', ALL).geometry.coordinates[0][0].length, 4);
    equal([geometryOf('39.9 46.9', ALL).geometry.type, geometryOf('39.9 46.9\n40 47', ALL).geometry.type], ['Point', 'LineString']);
  },
  'what is no shape says why': () => {
    equal(['POLYGON ((46.9 39.9, 47', 'POLYGON ((46.9, 39.9))', '{"type":"Polygon"}', 'POINT (39.9 146.9)', 'POINT (46.9 39.9)', 'POLYGON ((46.9 39.9, 47 40))', 'somewhere', '39.9 46.9\n40 47'].map((text) => geometryOf(text, ['AREA']).wrong),
      ['wkt', 'wkt', 'json', 'degrees', 'kind', 'few', 'line', 'few']);
  },
  'a drawn confirmed polygon gives its square metres, and the parts make the whole': () => {
    const drawn = withGround(withPart(form, 'H1', 1, 5000), 'H1', square);
    const {parts, ground} = drawn.surveys.H1;
    equal([parts[2], parts[1], ground], [Math.round(squareMetres(square)), 5000, square]);
    equal(Math.round(parts[0] + parts[1] + parts[2]), 20000);
    equal(form.surveys, {}, 'the form before is as it was');
  },
  'ground larger than the whole leaves nothing cancelled or reduced': () => equal(withGround(withPart(form, 'H3', 1, 900), 'H3', square).surveys.H3.parts.slice(0, 2), [0, 0]),
  'the file holds what was entered and nothing else': () => {
    const full = {...withGround(form, 'H1', square), newHazardAreas: [{id: 'N2', classification: 'SPOT', geometry: undefined, name: ''}], crewsOut: [{crew: '', from: '2026-12-06'}, {crew: 'T1', from: '2026-12-06', to: '', reason: 'ill'}],
      spending: [{fund: '', amount: null, what: ''}, {fund: 'F1', amount: 1250, what: 'wages'}]};
    const file = fileOf({...full, work: full.work.map((one, i) => (i === 3 ? {...one, devices: 'ap_mine:3 uxo'} : one))});
    equal(file.surveys.map(({hazardArea, confirmed}) => [hazardArea, confirmed]), [['H1', square]]);
    equal([file.newHazardAreas, file.crewsOut], [[{id: 'N2', classification: 'SPOT'}], [{crew: 'T1', from: '2026-12-06', reason: 'ill'}]]);
    equal(file.spending, [{fund: 'F1', amount: 1250, what: 'wages'}]);
    equal(saidAt([{pointer: '/spending/0/fund'}, {pointer: '/crewsOut/0'}], full).map(({at}) => at), ['/spending/1/fund', '/crewsOut/1']);
    equal(file.work[3], {crew: 'T1', hazardArea: 'H4', stage: 'CLEARANCE', areaM2: 300, finished: false, devices: {AP_MINE: 3, UXO: 1}});
  },
  'a survey that is not finished has no result': () => {
    const open = withPart(form, 'H2', 0, 500);
    equal([surveyed(open), fileOf(open).surveys], [['H1', 'H3'], []]);
  },
  'what is wrong leads to its place in the form': () => {
    const some = {...withPart(form, 'H3', 0, 900), crewsOut: [{crew: ''}, {crew: 'T9', from: '2026-12-06'}]};
    const said = saidAt([{pointer: '/surveys/0'}, {pointer: '/crewsOut/0/crew'}, {pointer: '/work/3/areaM2'}, {pointer: '/newHazardAreas/0/geometry/coordinates'}, {pointer: '/to'}], some);
    equal(said.map(({at}) => at), ['/surveys/H3', '/crewsOut/1/crew', '/work/3/areaM2', '/newHazardAreas/0/geometry/coordinates', '/to']);
    equal([saidIn(said, '/work/3').length, saidIn(said, '/work/30').length, saidIn(said, '/newHazardAreas/0').length], [1, 0, 1]);
  },
  'the map shows what is known, then surveys, then what was found': () => {
    const ground = groundOf(problem, {...withGround(form, 'H1', square), newHazardAreas: [{id: 'N2', geometry: square}]});
    equal([ground.known, ground.problem.hazardAreas.length, ground.entries], [5, 8, [{hazard: 'H1'}, {hazard: 'H3'}, {found: 0}]]);
    check(ground.problem.hazardAreas[6].geometry === undefined, 'nothing is drawn for H3 yet');
  },
  'a new id is one that nobody has': () => equal([foundId(problem, form), foundId(problem, {...form, newHazardAreas: [{id: 'N2'}]})], ['N2', 'N3']),
});
