package clearance.geo;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferParameters;

/** The ground that a drawn geometry stands for. */
public final class Footprint {

    /** Width in metres of a belt drawn as a line without one; an assumption. */
    public static final double DEFAULT_WIDTH_M = 20;
    /** Area in square metres of a point without one; an assumption. */
    public static final double DEFAULT_POINT_AREA_M2 = 100;

    private static final int QUARTER_SEGMENTS = 8;

    private Footprint() {
    }

    /**
     * Footprint in local metres.
     *
     * @param widthM width of a belt drawn as a line; null = {@link #DEFAULT_WIDTH_M}
     * @param areaM2 area of the disc around a point, of all discs together around several; null = {@link #DEFAULT_POINT_AREA_M2}
     */
    public static Geometry of(Geometry lonLat, @Nullable Double widthM, @Nullable Double areaM2, LocalProjection projection) {
        Geometry local = projection.toLocal(lonLat);
        return switch (local.getDimension()) {
            case 2 -> local;
            case 1 -> local.buffer((widthM == null ? DEFAULT_WIDTH_M : widthM) / 2, QUARTER_SEGMENTS, BufferParameters.CAP_FLAT);
            default -> discs(local, areaM2 == null ? DEFAULT_POINT_AREA_M2 : areaM2);
        };
    }

    /** Discs around one or more points that share the area; drawn with corners, so the radius is that of the regular polygon of the area, not of the circle. */
    private static Geometry discs(Geometry points, double areaM2) {
        int corners = 4 * QUARTER_SEGMENTS;
        double each = areaM2 / points.getNumGeometries();
        double radius = Math.sqrt(each / (0.5 * corners * Math.sin(2 * Math.PI / corners)));
        return points.buffer(radius, QUARTER_SEGMENTS);
    }
}
