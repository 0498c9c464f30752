package clearance.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.ProjCoordinate;

/** Transforms one coordinate after the other. */
record EachCoordinate(CoordinateTransform transform) implements CoordinateSequenceFilter {

    @Override
    public void filter(CoordinateSequence sequence, int i) {
        ProjCoordinate target = new ProjCoordinate();
        transform.transform(new ProjCoordinate(sequence.getX(i), sequence.getY(i)), target);
        sequence.setOrdinate(i, CoordinateSequence.X, target.x);
        sequence.setOrdinate(i, CoordinateSequence.Y, target.y);
    }

    @Override
    public boolean isDone() {
        return false;
    }

    @Override
    public boolean isGeometryChanged() {
        return true;
    }
}
