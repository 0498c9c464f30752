package clearance.risk;

/**
 * Daily risk of one hazard area over time, and what removing a share of it is worth.
 */
public final class Exposure {

    private final int[] from;
    private final double[] dailyRisk;
    private final double[] worthFrom;
    private final int endMinute;
    private final int valueEndMinute;
    private final boolean overTime;

    /**
     * @param from      minutes from which the daily risks hold, ascending, the first 0
     * @param dailyRisk daily risk from each of them on
     * @param overTime  whether value is integrated over time, or counted at the end of the plan
     */
    Exposure(int[] from, double[] dailyRisk, Horizon horizon, boolean overTime) {
        this.from = from.clone();
        this.dailyRisk = dailyRisk.clone();
        this.endMinute = horizon.endMinute();
        this.valueEndMinute = horizon.tailEndMinute();
        this.overTime = overTime;
        worthFrom = new double[from.length];
        for (int i = from.length - 1; i >= 0; i--) {
            int until = i + 1 < from.length ? from[i + 1] : valueEndMinute;
            double later = i + 1 < from.length ? worthFrom[i + 1] : 0;
            worthFrom[i] = later + dailyRisk[i] * Math.max(0, until - from[i]) / Horizon.MINUTES_PER_DAY;
        }
    }

    /** Daily risk of the whole hazard area at a minute. */
    public double dailyRiskAt(int minute) {
        return dailyRisk[step(minute)];
    }

    /** Daily risk of the whole hazard area at the end of the plan. */
    public double dailyRiskAtEnd() {
        return dailyRiskAt(endMinute - 1);
    }

    /** Worth in risk-days of removing everything at a minute. */
    public double worthAt(int minute) {
        if (!overTime) {
            return minute <= endMinute ? dailyRiskAtEnd() : 0;
        }
        if (minute >= valueEndMinute) {
            return 0;
        }
        int i = step(minute);
        return worthFrom[i] - dailyRisk[i] * Math.max(0, minute - from[i]) / Horizon.MINUTES_PER_DAY;
    }

    private int step(int minute) {
        int low = 0;
        int high = from.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (from[middle] <= minute) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
