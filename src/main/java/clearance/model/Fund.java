package clearance.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money of a donor.
 *
 * @param spendBy last day on which commitments can be paid from it; null = no limit
 * @param spent   already spent; taken from the earliest tranches
 */
public record Fund(String id, String donor, List<Tranche> tranches, @Nullable LocalDate spendBy, Money spent, Earmark earmark) {

    public Fund {
        tranches = List.copyOf(tranches);
    }

    public Fund withTranches(List<Tranche> changed) {
        return new Fund(id, donor, changed, spendBy, spent, earmark);
    }
}
