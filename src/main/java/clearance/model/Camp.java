package clearance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A field camp from which crews commute like from their base.
 *
 * @param from first day it is open; null = from the start
 * @param to   last day it is open; null = to the end
 */
public record Camp(String id, Point location, @Nullable LocalDate from, @Nullable LocalDate to) {

    public Camp {
        location = (Point) location.copy();
    }
}
