/**
 * Geometry without policy. Coordinates are WGS84 lon/lat in degrees outside and metres in a local plane inside.
 *
 * <p><b>Areas</b> are geodesic areas of the WGS84 ellipsoid (Karney 2013, by GeographicLib), holes subtracted. <b>Distances</b> between points are lengths of
 * geodesics. <b>Plane</b>: Lambert azimuthal equal-area around the middle of the data; areas are kept, lengths are true in the middle and off by about
 * (d ÷ 2R)² ÷ 2 at a distance d from it: 0.03 % at 300 km. It is meant for a country, not for a continent.
 *
 * <p><b>Footprints</b>: a polygon is itself; a line is a buffer of half its width to either side with flat ends, so a straight one has the area length × width;
 * a point is a regular polygon of 32 corners with exactly the wanted area, radius² = area ÷ (16 · sin(2π ÷ 32)), 1.3 % more than the circle's.
 *
 * <p><b>Parcels</b>: a polygon is cut by the zones that cross it, then each piece is halved again and again across the longer axis of its smallest rectangle, the
 * halves sharing the wanted number by area. Where to cut is found by bisection: the area below a line is ½ Σ (s₀ + s₁)(t₁ − t₀) over the edges, s the distance
 * along the axis from the line, clamped to at most 0, and t that across. Parcels differ from equal area only between pieces of zones and by rounding. They share
 * the coordinates of the cuts. A parcel of a crooked polygon may have several parts.
 *
 * <p><b>Repairs</b> keep the area to a millionth, or are refused; imports, which show every repair, also mend outlines that cross themselves.
 * <b>Coordinate systems</b> of maps are named by people and never guessed from numbers. <b>Proximity</b> is the planar distance between nearest points, 0 where geometries meet.
 */
@NullMarked
package clearance.geo;

import org.jspecify.annotations.NullMarked;
