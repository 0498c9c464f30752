package clearance.model;

/** How a crew is paid. */
public enum Payment {
    /** By the days it works, travels or waits. */
    PER_DAY,
    /** Every working day of the plan, idle or not, booked weekly. */
    SALARIED
}
