package clearance.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A road, school, well or the like that is needed again.
 *
 * @param importance 0 to 1
 * @param bufferM    metres around the item that must be released before it opens
 * @param funded     whether its reconstruction is funded and ready when clearance ends
 * @param blockedBy  hazard areas outside the buffer that must be released as well
 */
public record Infrastructure(String id, String name, InfrastructureKind kind, Geometry geometry, double importance, @Nullable LocalDate neededBy,
        double bufferM, boolean funded, List<String> blockedBy) {

    public Infrastructure {
        geometry = geometry.copy();
        blockedBy = List.copyOf(blockedBy);
    }
}
