package clearance.solver;

/**
 * How warm {@link Annealing} is: the temperature falls from its start to a share of it, by equal factors in equal times.
 *
 * @param start temperature at the start, in the unit of the value
 * @param tie   what a unit of the ties weighs beside a unit of the value, per temperature: the colder, the less
 */
record Cooling(double start, double tie) {

    private static final double END = 0.02;

    /** Temperature after so much of the search, 0 to 1. */
    double temperature(double used) {
        return start * Math.pow(END, Math.min(1, used));
    }

    /** What a plan weighs at a temperature. */
    double weigh(Draft.Value value, double temperature) {
        return value.medium() + tie * temperature * value.soft();
    }

    /** The same, with another start. */
    Cooling from(double share) {
        return new Cooling(start * share, tie);
    }
}
