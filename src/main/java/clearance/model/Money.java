package clearance.model;

/**
 * An amount of money in hundredths of the problem's currency.
 *
 * @param cents hundredths of a currency unit; may be negative for differences
 */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** Rounds half up to the cent. */
    public static Money of(double amount) {
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException("amount (" + amount + ") must be a finite number");
        }
        return new Money(Math.round(amount * 100));
    }

    /** The amount in currency units. */
    public double amount() {
        return cents / 100.0;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
