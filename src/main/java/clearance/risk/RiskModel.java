package clearance.risk;

import clearance.geo.ProximityIndex;
import clearance.model.Community;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.Objective;
import clearance.model.Problem;
import clearance.risk.Criteria.Near;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;

/**
 * Risk index and exposure of every hazard area of a problem, in the order of {@link Problem#hazardAreas()}.
 */
public final class RiskModel {

    private final List<RiskIndex> indexes;
    private final List<Exposure> exposures;
    private final List<Double> sizeFactors;

    private RiskModel(List<RiskIndex> indexes, List<Exposure> exposures, List<Double> sizeFactors) {
        this.indexes = List.copyOf(indexes);
        this.exposures = List.copyOf(exposures);
        this.sizeFactors = List.copyOf(sizeFactors);
    }

    /**
     * Computes the risk of a problem.
     *
     * @param sites footprints of all things of the problem in local metres, and the areas of hazard areas
     */
    public static RiskModel of(Problem problem, Sites sites) {
        Horizon horizon = Horizon.of(problem);
        ProximityIndex<Community> people = new ProximityIndex<>(problem.communities(), c -> sites.community(c.id()));
        ProximityIndex<Infrastructure> infrastructure = new ProximityIndex<>(problem.infrastructure(), i -> sites.infrastructure(i.id()));
        Criteria criteria = new Criteria(problem.policy());
        List<RiskIndex> indexes = new ArrayList<>();
        List<Exposure> exposures = new ArrayList<>();
        List<Double> sizeFactors = new ArrayList<>();
        for (HazardArea hazard : problem.hazardAreas()) {
            Geometry footprint = sites.hazard(hazard.id());
            List<Near<Community>> nearPeople = people.within(footprint, problem.policy().peopleDistanceM()).stream()
                    .map(hit -> new Near<>(hit.item(), hit.distanceM())).toList();
            List<Near<Infrastructure>> nearItems = infrastructure.within(footprint, problem.policy().infrastructureDistanceM()).stream()
                    .map(hit -> new Near<>(hit.item(), hit.distanceM())).toList();
            double size = Math.pow(sites.areaM2(hazard.id()) / 10_000, problem.policy().areaExponent());
            int[] steps = returnMinutes(nearPeople, horizon);
            double[] dailyRisk = new double[steps.length];
            for (int i = 0; i < steps.length; i++) {
                dailyRisk[i] = criteria.index(hazard, returnedBy(nearPeople, horizon, steps[i]), nearItems).value() * size;
            }
            indexes.add(criteria.index(hazard, returnedBy(nearPeople, horizon, horizon.endMinute() - 1), nearItems));
            exposures.add(new Exposure(steps, dailyRisk, horizon, problem.policy().objective() == Objective.RISK_OVER_TIME));
            sizeFactors.add(size);
        }
        return new RiskModel(indexes, exposures, sizeFactors);
    }

    private static int[] returnMinutes(List<Near<Community>> people, Horizon horizon) {
        TreeSet<Integer> minutes = new TreeSet<>(List.of(0));
        for (Near<Community> near : people) {
            if (near.what().returnDate() != null) {
                int minute = horizon.minuteOf(near.what().returnDate());
                if (minute > 0 && minute < horizon.tailEndMinute()) {
                    minutes.add(minute);
                }
            }
        }
        return minutes.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Near<Community>> returnedBy(List<Near<Community>> people, Horizon horizon, int minute) {
        return people.stream().filter(near -> near.what().returnDate() == null || horizon.minuteOf(near.what().returnDate()) <= minute).toList();
    }

    /** The index of a hazard area with everybody there who returns within the plan. */
    public RiskIndex index(int hazard) {
        return indexes.get(hazard);
    }

    /** Daily risk of a hazard area over time. */
    public Exposure exposure(int hazard) {
        return exposures.get(hazard);
    }

    /** The factor for size by which the index is multiplied: (area in hectares)^areaExponent. */
    public double sizeFactor(int hazard) {
        return sizeFactors.get(hazard);
    }

    /** Daily risk of all hazard areas at the end of the plan. */
    public double totalDailyRisk() {
        return exposures.stream().mapToDouble(Exposure::dailyRiskAtEnd).sum();
    }
}
