/**
 * Geometry without policy. Coordinates are WGS84 lon/lat in degrees outside and metres in a local plane inside.
 *
 * <p><b>Areas</b> are geodesic areas of the WGS84 ellipsoid (Karney 2013, by GeographicLib), holes subtracted. <b>Distances</b> between points are lengths of
 * geodesics. <b>Plane</b>: Lambert azimuthal equal-area around the middle of the data; areas are kept, lengths are true in the middle and off by about
 * (d ÷ 2R)² ÷ 2 at a distance d from it: 0.03 % at 300 km. It is meant for a country, not for a continent.
 *
 * <p><b>Footprints</b>: a polygon is itself, a line a buffer of its width, a point a disc of its area. <b>Parcels</b>: a polygon is cut by the zones that cross it, then
 * each piece across its longer axis into strips of equal area, the pieces sharing the wanted number by area.
 */
@NullMarked
package clearance.geo;

import org.jspecify.annotations.NullMarked;
