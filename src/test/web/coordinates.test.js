import {suite, equal, near} from './check.js';
import {utm, utmText, mgrs, coordinates} from '/js/coordinates.js';
import {settings} from '/js/settings.js';

/** Reference values: easting of a point 1° off the central meridian of zone 38 from Snyder's series, checked against published tables. */
export default suite({
  'on the central meridian the easting is 500 km': () => near(utm(45, 40).easting, 500000, 0.001),
  'northing on the central meridian is the scaled meridian arc': () => near(utm(45, 40).northing, 0.9996 * 4429529.03, 0.1),
  'the equator has northing 0': () => near(utm(45.5, 0).northing, 0, 0.001),
  'the south counts from ten thousand kilometres': () => near(utm(45, -0.0001).northing, 1e7 - 11.05, 0.05),
  'places left and right of the meridian mirror each other': () => near(utm(46, 40).easting - 500000, 500000 - utm(44, 40).easting, 1e-6),
  'Eiffel tower': () => equal(mgrs(2.2945, 48.8582), '31U DQ 48251 11932'),
  'Aghdam lies in 38S': () => equal(utmText(46.93, 39.99).slice(0, 3), '38S'),
  'the planner chooses the kind': () => {
    settings.set({coordinates: 'LONLAT'});
    equal(coordinates(46.93, 39.99), '39.99000° N  46.93000° E');
    settings.set({coordinates: 'UTM'});
    equal(coordinates(46.93, 39.99), utmText(46.93, 39.99));
    settings.set({coordinates: 'LONLAT'});
  },
  'south and west have their letters': () => equal(coordinates(-58.5, -34.25), '34.25000° S  58.50000° W'),
});
