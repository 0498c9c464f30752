package clearance.evaluation;

import java.util.Comparator;

/**
 * A package as a crew does it.
 *
 * @param index          place in the crew's route, from 0
 * @param notBefore      minute the crew waits for; −1 = none
 * @param arrival        minute of arrival at the site
 * @param workMinutes    working minutes on the package
 * @param travelMinutes  working minutes of travel to it
 * @param standbyMinutes working minutes waited before it
 * @param cents          cost in hundredths of the currency, way back included where it is the last
 */
public record Visit(int crew, int workPackage, int index, int notBefore, int arrival, int start, int finish, int workMinutes, int travelMinutes, double km,
        int standbyMinutes, long cents) {

    /** In order of start, then crew. */
    public static final Comparator<Visit> BY_START = (a, b) -> a.start() != b.start() ? Integer.compare(a.start(), b.start())
            : a.crew() != b.crew() ? Integer.compare(a.crew(), b.crew()) : Integer.compare(a.index(), b.index());

    /** Minutes in which this visit and another one go on at once. */
    int overlap(Visit other) {
        return Math.max(0, Math.min(finish, other.finish) - Math.max(start, other.start));
    }
}
