package clearance.work;

import clearance.model.Crew;
import clearance.model.Payment;
import clearance.model.Policy;
import clearance.model.Problem;
import clearance.model.Stage;
import clearance.risk.Horizon;

/**
 * What work costs, in cents of the problem's currency, booked at the start of the package; wages of salaried crews week by week.
 */
public final class Costs {

    private static final int DAYS_PER_WEEK = 7;

    private final WorkModel work;
    private final Problem problem;
    private final double[] costPerDay;
    private final double[] paidPerDay;
    private final double[] disposal;

    Costs(WorkModel work) {
        this.work = work;
        problem = work.problem();
        int crews = problem.crews().size();
        costPerDay = new double[crews];
        paidPerDay = new double[crews];
        for (int i = 0; i < crews; i++) {
            costPerDay[i] = work.capability().costPerDay(problem.crews().get(i));
            paidPerDay[i] = problem.crews().get(i).payment() == Payment.SALARIED ? 0 : costPerDay[i];
        }
        disposal = work.packages().stream().mapToDouble(p -> problem.policy().disposalCostPerDevice() * devices(p)).toArray();
    }

    /** Devices expected in a package: those of the hazard area × confirmed share × share of the ground; only where devices are taken out. */
    public double devices(WorkPackage p) {
        if (p.stage() != Stage.CLEARANCE && p.stage() != Stage.DISPOSAL) {
            return 0;
        }
        Policy policy = problem.policy();
        Chain chain = work.chain(p.hazard());
        Double given = problem.hazardAreas().get(p.hazard()).estimatedDevices();
        double expected = given != null ? given : p.stage() == Stage.DISPOSAL ? 1 : policy.assumed().devicesPerHa() * chain.areaM2() / 10_000;
        return expected * chain.confirmedShare() * p.stageShare() * p.left();
    }

    /**
     * Cost of a package in a route, half up to cents.
     *
     * @param workMinutes    working minutes on the package
     * @param travelMinutes  working minutes of travel to it
     * @param travelKm       kilometres of travel to it
     * @param standbyMinutes working minutes waited before it
     * @param first          whether it is the first of the route, so that mobilisation is booked with it
     * @param last           whether it is the last of the route, so that the way back of a crew that returns is booked with it
     */
    public long cents(int crew, int workPackage, int workMinutes, int travelMinutes, double travelKm, int standbyMinutes, boolean first, boolean last) {
        Crew c = problem.crews().get(crew);
        WorkPackage p = work.packages().get(workPackage);
        double dayMinutes = work.durations().dayMinutes();
        double units = 0;
        if (!(work.pins().started(workPackage) && work.pins().crew(workPackage) == crew)) {
            units += paidPerDay[crew] * (workMinutes + travelMinutes) / dayMinutes + c.costPerKm() * travelKm
                    + c.standbyCostPerDay() * standbyMinutes / dayMinutes
                    + work.equipment().costPerDay(crew, workPackage) * workMinutes / dayMinutes + disposal[workPackage];
            if (first && !c.mobilised()) {
                units += c.mobilisationCost().amount();
            }
        }
        if (last && c.returnsToBase()) {
            units += paidPerDay[crew] * work.roads().minutesBack(crew, p.hazard()) / dayMinutes + c.costPerKm() * work.roads().kmBack(crew, p.hazard());
        }
        return Math.round(units * 100);
    }

    /** Wages of a salaried crew for a week of the plan (from 0), in cents: its working days, idle or not. 0 for crews paid by the day. */
    public long weeklyWageCents(int crew, int week) {
        if (problem.crews().get(crew).payment() != Payment.SALARIED) {
            return 0;
        }
        int days = 0;
        for (int day = week * DAYS_PER_WEEK; day < (week + 1) * DAYS_PER_WEEK; day++) {
            days += work.clocks().road(crew).minutesOf(day) > 0 ? 1 : 0;
        }
        return Math.round(costPerDay[crew] * days * 100);
    }

    /** Minute at which a week's wages are booked: its first. */
    public static int wageMinute(int week) {
        return week * DAYS_PER_WEEK * Horizon.MINUTES_PER_DAY;
    }
}
