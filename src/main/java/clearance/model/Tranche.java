package clearance.model;

import java.time.LocalDate;

/** Money of a fund that is there from a date on. */
public record Tranche(LocalDate date, Money amount) {
}
