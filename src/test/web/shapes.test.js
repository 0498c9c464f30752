import {suite, equal, near, check} from './check.js';
import {kindOf, shapeOf, partsOf, withParts, moved, inserted, removed, crossings, squareMetres, metres, cornersText, cornersOf} from '/js/map/shape-edit.js';
import {handleAt, pulled} from '/js/map/shape-handles.js';
import {world} from '/js/map/canvas-layer.js';
import {collectionOf} from '/js/map/own-layers.js';
import {problemShapes, boxOf} from '/js/map/problem-shapes.js';

const square = shapeOf('AREA', [[46.9, 39.9], [46.91, 39.9], [46.91, 39.91], [46.9, 39.91]]);
const bow = shapeOf('AREA', [[0, 0], [1, 1], [1, 0], [0, 1]]);
const holed = {type: 'Polygon', coordinates: [...square.coordinates, [[46.902, 39.902], [46.904, 39.902], [46.904, 39.904], [46.902, 39.902]]]};

export default suite({
  'an area is closed by itself': () => equal([square.coordinates[0].length, square.coordinates[0][4]], [5, [46.9, 39.9]]),
  'parts and back are the same for every kind': () => {
    for (const shape of [square, holed, {type: 'Point', coordinates: [1, 2]}, {type: 'LineString', coordinates: [[1, 2], [3, 4]]}, {type: 'MultiPolygon', coordinates: [holed.coordinates, square.coordinates]}, {type: 'MultiLineString', coordinates: [[[1, 2], [3, 4]]]},
      {type: 'MultiPoint', coordinates: [[1, 2], [3, 4]]}]) equal(withParts(shape, partsOf(shape)), shape);
  },
  'the first corner moves with the last': () => {
    const {coordinates: [ring]} = moved(square, 0, 0, [46.8, 39.8]);
    equal([ring[0], ring[4]], [[46.8, 39.8], [46.8, 39.8]]);
  },
  'a corner comes in between': () => equal(inserted(square, 0, 0, [46.905, 39.9]).coordinates[0].length, 6),
  'an area keeps three corners': () => {
    const three = removed(square, 0, 1);
    equal([three.coordinates[0].length, removed(three, 0, 1) === three], [4, true]);
  },
  'a bow tie crosses itself once, a square never': () => equal([crossings(bow), crossings(square), crossings(holed)], [[[0.5, 0.5]], [], []]),
  'a hole that sticks out crosses': () => equal(crossings({type: 'Polygon', coordinates: [...square.coordinates, [[46.905, 39.905], [46.92, 39.905], [46.92, 39.907], [46.905, 39.905]]]}).length, 2),
  'a hectare is a hectare': () => near(squareMetres(square), 1111.95 * 853.05, 3000),
  'a hole is taken off': () => check(squareMetres(holed) < squareMetres(square), 'it must be smaller'),
  'a degree of latitude is 111 km': () => near(metres({type: 'LineString', coordinates: [[46, 39], [46, 40]]}), 111195, 1),
  'a line of text that was not touched keeps its corner to the last digit': () => {
    const exact = [[46.123456789, 39.987654321], [46.2, 39.9]];
    const [first] = cornersText(exact).split('\n');
    equal(cornersOf(first + '\n40 47', exact).corners, [[46.123456789, 39.987654321], [47, 40]]);
  },
  'the first wrong line is named': () => equal(cornersOf('39.9 46.9\nsomewhere\n').wrong, 2),
  'corners are found before middles of sides': () => {
    const [x, y] = world(46.9, 39.9);
    const frame = {scale: 2 ** 23, x0: x * 2 ** 23 - 100, y0: y * 2 ** 23 - 100};
    equal([handleAt(square, frame, 103, 98).corner, handleAt(square, frame, 103, 98).between, handleAt(square, frame, 300, 300)], [0, false, null]);
  },
  'pulling the middle of a side makes a corner': () => equal(pulled(square, {part: 0, corner: 0, between: true}, [46.905, 39.89]), {geometry: inserted(square, 0, 0, [46.905, 39.89]), held: {part: 0, corner: 1}}),
  'own layers take features, single geometries and nothing in metres': () => {
    equal([collectionOf(JSON.stringify({type: 'Feature', properties: {}, geometry: square})).features.length, collectionOf(JSON.stringify(square)).features.length], [1, 1]);
    for (const [text, word] of [['{', 'GeoJSON'], ['{"type":"FeatureCollection","features":[]}', 'nothing'], ['{"type":"Point","coordinates":[750000,4420000]}', 'WGS84']]) {
      try {
        collectionOf(text);
      } catch (failure) {
        check(failure.message.includes(word), `${failure.message} must speak of ${word}`);
        continue;
      }
      throw new Error(`${text} must be refused`);
    }
  },
  'a problem with nothing in it has no places, half a geometry is left out': () => equal([problemShapes({hazardAreas: [{id: 'H1', geometry: {type: 'Polygon', coordinates: []}}]}).length, boxOf([])], [0, []]),
  'kinds are told from types': () => equal(['MultiPolygon', 'LineString', 'Point'].map((type) => kindOf({type})), ['AREA', 'LINE', 'POINT']),
});
