package clearance.generate;

import java.time.LocalDate;
import java.util.List;

/**
 * What problem to make.
 *
 * @param districts names of the districts; empty = all
 */
public record GeneratorOptions(String name, long seed, int hazards, int crews, int weeks, LocalDate start, List<String> districts) {

    public GeneratorOptions {
        districts = List.copyOf(districts);
        require(hazards >= 1 && hazards <= 100_000, "hazards (" + hazards + ") must be from 1 to 100000");
        require(crews >= 1 && crews <= 2_000, "crews (" + crews + ") must be from 1 to 2000");
        require(weeks >= 1 && weeks <= 260, "weeks (" + weeks + ") must be from 1 to 260");
        for (String district : districts) {
            require(Geography.SHARE_BY_DISTRICT.containsKey(district), "district (" + district + ") must be one of " + Geography.SHARE_BY_DISTRICT.keySet());
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
