package clearance.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days on which some work rests, for example because of snow. Empty lists mean any; the lists are joined by AND.
 *
 * @param aboveElevationM applies to sites at or above this elevation in metres; null = everywhere
 */
public record StandDown(DateSpan days, String reason, Set<Stage> stages, Set<Method> methods, Set<String> districts, @Nullable Double aboveElevationM) {

    public StandDown {
        stages = Set.copyOf(stages);
        methods = Set.copyOf(methods);
        districts = Set.copyOf(districts);
    }
}
