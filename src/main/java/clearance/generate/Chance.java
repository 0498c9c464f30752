package clearance.generate;

import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/** Random choices, the same for the same seed. */
final class Chance {

    private static final double METRES_PER_DEGREE = 111_320;

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Whole number from low to high, both included. */
    int whole(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A value that is small mostly and large at times, from low to high. */
    double skewed(double low, double high) {
        return low * Math.pow(high / low, Math.pow(random.nextDouble(), 1.6));
    }

    <T> T oneOf(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** Index of one of some weights. */
    int weighted(double... weights) {
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        double at = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** A point between two distances from another one, in any direction. */
    Coordinate near(Coordinate from, double lowM, double highM) {
        return shifted(from, between(0, 2 * Math.PI), between(lowM, highM));
    }

    static Coordinate shifted(Coordinate from, double angle, double metres) {
        double lat = from.y + metres * Math.sin(angle) / METRES_PER_DEGREE;
        double lon = from.x + metres * Math.cos(angle) / METRES_PER_DEGREE / Math.cos(Math.toRadians(from.y));
        return rounded(lon, lat);
    }

    /** Six decimals: a tenth of a metre. */
    static Coordinate rounded(double lon, double lat) {
        return new Coordinate(Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6);
    }

    static double metres(Coordinate a, Coordinate b) {
        return Math.hypot((a.x - b.x) * Math.cos(Math.toRadians((a.y + b.y) / 2)), a.y - b.y) * METRES_PER_DEGREE;
    }

    static double round(double value, double step) {
        return Math.round(value / step) * step;
    }
}
