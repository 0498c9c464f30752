import {suite, equal, near} from './check.js';
import {utm, utmText, mgrs, coordinates, placeOf, lonLat} from '/js/coordinates.js';
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
  'UTM and back is the same place to a millimetre': () => {
    for (const [lon, lat] of [[46.93, 39.99], [47.99, 38.9], [44.1, -12.3], [-58.5, -34.25]]) {
      const {zone, band, easting, northing} = utm(lon, lat);
      const back = lonLat(zone, band, easting, northing);
      near(back[0], lon, 1e-8);
      near(back[1], lat, 1e-8);
    }
  },
  'a grid reference is read to its metre': () => {
    for (const [lon, lat] of [[46.93, 39.99], [47.5, 40.01], [2.2945, 48.8582], [36.8, -1.3], [20, 79]]) {
      const back = placeOf(mgrs(lon, lat));
      near(back[0], lon, 1e-4);
      near(back[1], lat, 2e-5);
    }
  },
  'what the page writes it can read': () => {
    for (const kind of ['LONLAT', 'UTM', 'MGRS']) {
      settings.set({coordinates: kind});
      const [lon, lat] = placeOf(coordinates(-58.5, -34.25));
      near(lon, -58.5, 2e-5);
      near(lat, -34.25, 2e-5);
    }
    settings.set({coordinates: 'LONLAT'});
  },
  'plainer ways of writing are read, too': () => equal([placeOf('39.9, 46.9'), placeOf('39.9 46.9'), placeOf(' 39.9° N 46.9° E ')], [[46.9, 39.9], [46.9, 39.9], [46.9, 39.9]]),
  'what is no place is none': () => equal(['', 'Aghdam', '139 46', '39.9', '99S 500000 4400000', '38S 20 20'].map(placeOf), [null, null, null, null, null, null]),
  'south and west have their letters': () => equal(coordinates(-58.5, -34.25), '34.25000° S  58.50000° W'),
});
