package clearance.geo;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Looks whether a geometry can be used, and mends what can be mended without guessing. */
public final class GeometryCheck {

    /** Area that a repair may change, as a share: more would be guessing. */
    private static final double SAFE_CHANGE = 1e-6;
    /** Where longitude jumps from 180 to −180, what is drawn across reaches around the earth the other way. */
    private static final double HALF_EARTH_DEGREES = 180;

    private GeometryCheck() {
    }

    /**
     * What was found.
     *
     * @param geometry the geometry to use; null where it cannot be used
     * @param problem  what is wrong, in words; null = nothing
     * @param place    where, in the coordinates of the geometry
     */
    public record Result(@Nullable Geometry geometry, @Nullable String problem, @Nullable Coordinate place) {

        public boolean repaired() {
            return geometry != null && problem != null;
        }
    }

    /**
     * Checks a geometry in longitude and latitude. A ring that only touches itself is repaired; one that crosses itself is refused, and so is whatever a repair would give another area
     * or fewer dimensions. Repeated points and the direction of rings are no faults: nothing here depends on them.
     */
    public static Result check(Geometry geometry) {
        if (geometry.isEmpty()) {
            return new Result(null, "the geometry is empty", null);
        }
        for (Coordinate c : geometry.getCoordinates()) {
            if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
                return new Result(null, "a coordinate is not a number", c);
            }
        }
        if (geometry.getEnvelopeInternal().getWidth() > HALF_EARTH_DEGREES) {
            return new Result(null, "it spans more than half of the earth: cut it in two where it crosses the 180th meridian", null);
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return new Result(geometry, null, null);
        }
        Geometry fixed = GeometryFixer.fix(geometry);
        boolean safe = !fixed.isEmpty() && fixed.getDimension() == geometry.getDimension()
                && Math.abs(fixed.getArea() - geometry.getArea()) <= SAFE_CHANGE * fixed.getArea() && error.getErrorType() != TopologyValidationError.SELF_INTERSECTION;
        return new Result(safe ? fixed : null, describe(error), error.getCoordinate());
    }

    /**
     * Mends what {@link #check} refuses, for data that comes as it is and whose repairs are shown to a person: an outline that crosses itself becomes all the
     * ground that it encloses, collapsed rings and holes outside fall away. Refused is what has no usable coordinates, or nothing of its kind left: an outline
     * that encloses no ground.
     */
    public static Result mend(Geometry geometry) {
        Result result = check(geometry);
        if (result.geometry() != null || result.place() == null || !Double.isFinite(result.place().x) || !Double.isFinite(result.place().y)) {
            return result;
        }
        Geometry fixed = GeometryFixer.fix(geometry);
        int dimension = geometry.getDimension();
        if (fixed.isEmpty() || fixed.getDimension() < dimension || dimension == 2 && fixed.getArea() == 0) {
            return new Result(null, dimension == 2 ? "the outline encloses no ground" : "the line has no length", result.place());
        }
        return new Result(fixed, result.problem(), result.place());
    }

    private static String describe(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION -> "the outline crosses itself";
            case TopologyValidationError.RING_SELF_INTERSECTION -> "the outline touches itself";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "a hole lies outside the outline";
            case TopologyValidationError.NESTED_HOLES -> "a hole lies inside another hole";
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "holes cut the area in two";
            case TopologyValidationError.NESTED_SHELLS -> "one part lies inside another";
            case TopologyValidationError.DUPLICATE_RINGS -> "two rings are the same";
            case TopologyValidationError.TOO_FEW_POINTS -> "a ring has too few different points";
            default -> "the geometry is not valid";
        };
    }
}
