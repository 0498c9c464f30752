package clearance.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One change that a scenario makes to a problem; what each does is the {@code scenario} package's. */
public sealed interface Change {

    /** Multiplies the tranches of one fund, or of all where {@code fund} is null. */
    record ScaleFunds(double factor, @Nullable String fund) implements Change {
    }

    record AddFund(Fund fund) implements Change {
    }

    record RemoveFund(String fund) implements Change {
    }

    /** Moves tranches by days, of all funds where {@code fund} is null. */
    record DelayTranches(@Nullable String fund, int days) implements Change {
    }

    record AddCrew(Crew crew) implements Change {
    }

    record RemoveCrew(String crew) implements Change {
    }

    record AddEquipment(Equipment equipment) implements Change {
    }

    record RemoveEquipment(String equipment) implements Change {
    }

    /**
     * Sets policy values.
     *
     * @param values the part of the policy that changes, as nested maps of JSON values; merged field by field
     */
    record SetPolicy(Map<String, Object> values) implements Change {

        public SetPolicy {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Sets a community's return date; null takes the date away. */
    record SetCommunity(String id, @Nullable LocalDate returnDate) implements Change {
    }

    /** Sets the map reliability of all hazard areas that have one or are suspected, in some districts or (empty) in all. */
    record SetMapReliability(Set<String> districts, double value) implements Change {

        public SetMapReliability {
            districts = Set.copyOf(districts);
        }
    }
}
