package clearance.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Share of the daily hours that can be worked in some months.
 *
 * @param months  months from 1 to 12; empty = all
 * @param factor  share of {@code hoursPerDay}, 0 to 4
 * @param methods methods concerned; empty = all
 * @param aboveElevationM applies to sites at or above this elevation in metres; null = everywhere
 */
public record SeasonFactor(Set<Integer> months, double factor, Set<Method> methods, @Nullable Double aboveElevationM) {

    public SeasonFactor {
        months = Set.copyOf(months);
        methods = Set.copyOf(methods);
    }
}
