package clearance.model;

/**
 * A rate of work in square metres per day of {@code hoursPerDay}. Plans use {@code likely}; the others serve to say how uncertain a plan is.
 */
public record Rate(double low, double likely, double high) {

    public Rate {
        if (!(low > 0 && low <= likely && likely <= high && Double.isFinite(high))) {
            throw new IllegalArgumentException("rate (" + low + ", " + likely + ", " + high + ") must be positive and in order low, likely, high");
        }
    }

    /** A rate that is known exactly. */
    public static Rate of(double m2PerDay) {
        return new Rate(m2PerDay, m2PerDay, m2PerDay);
    }
}
