package clearance.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A village or town to which people return.
 *
 * @param population    people who live there or return from {@code returnDate}
 * @param returnDate    when people are to return; null = they live there now and no date is wanted
 * @param safetyRadiusM radius of the safety circle in metres; null = the policy's
 * @param requires      infrastructure that must be open
 * @param blockedBy     hazard areas outside the circle that must be released as well
 */
public record Community(String id, String name, Point location, int population, @Nullable LocalDate returnDate, @Nullable Double safetyRadiusM,
        List<String> requires, List<String> blockedBy) {

    public Community {
        location = (Point) location.copy();
        requires = List.copyOf(requires);
        blockedBy = List.copyOf(blockedBy);
    }

    public Community withReturnDate(@Nullable LocalDate date) {
        return new Community(id, name, location, population, date, safetyRadiusM, requires, blockedBy);
    }
}
