package clearance.geo;

import java.util.Collection;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;

/** An equal-area plane in metres around the middle of some data. */
public final class LocalProjection {

    private final CoordinateReferenceSystem lonLat;
    private final CoordinateReferenceSystem local;

    private LocalProjection(Coordinate middle) {
        CRSFactory factory = new CRSFactory();
        lonLat = factory.createFromParameters("lonlat", "+proj=longlat +datum=WGS84 +no_defs");
        local = factory.createFromParameters("local", String.format(Locale.ROOT, "+proj=laea +lat_0=%.6f +lon_0=%.6f +datum=WGS84 +units=m +no_defs",
                middle.y, middle.x));
    }

    /** A plane around the middle of the envelope of some geometries in lon/lat; around 0/0 where there are none. */
    public static LocalProjection around(Collection<Geometry> lonLat) {
        Envelope all = new Envelope();
        lonLat.forEach(g -> all.expandToInclude(g.getEnvelopeInternal()));
        return new LocalProjection(all.isNull() ? new Coordinate(0, 0) : all.centre());
    }

    /** A copy of a geometry in lon/lat, in metres. */
    public Geometry toLocal(Geometry geometry) {
        return transformed(geometry, new CoordinateTransformFactory().createTransform(lonLat, local));
    }

    /** A copy of a geometry in metres, in lon/lat. */
    public Geometry toLonLat(Geometry geometry) {
        return transformed(geometry, new CoordinateTransformFactory().createTransform(local, lonLat));
    }

    private static Geometry transformed(Geometry geometry, CoordinateTransform transform) {
        Geometry copy = geometry.copy();
        copy.apply(new EachCoordinate(transform));
        return copy;
    }
}
