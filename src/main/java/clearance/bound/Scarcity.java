package clearance.bound;

/**
 * How scarce something is, in the prices that make the bound low.
 *
 * @param kind    what it is
 * @param id      of the crew or fund, or the type of equipment
 * @param worth   risk-days that all of it is worth: about what the bound would lose without it
 * @param perUnit risk-days that one more unit is worth at the margin: a working day of a crew, a currency unit of a fund, a working day of one unit of
 *                equipment; where the price changes over time, the mean
 * @param unit    what a unit is
 */
public record Scarcity(Kind kind, String id, double worth, double perUnit, String unit) {

    /** What can be scarce. */
    public enum Kind {
        /** Working time of a crew. */
        CREW,
        /** Money of a fund. */
        FUND,
        /** Units of a type of equipment. */
        EQUIPMENT
    }
}
