package clearance.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A plan as it is written to a file: who does what when, and everything said about it. Only the crew, hazard area, stage, parcel, sequence and
 * {@code notBefore} of the assignments decide the plan; all else follows from them and the problem.
 *
 * @param problem    the problem it was made for
 * @param scenario   id of the scenario; {@link Scenario#BASELINE} = the problem itself
 * @param createdAt  local date and time, or null where reproducible output is wanted
 * @param assumed    values the product assumed where the problem was silent
 * @param warnings   what a planner should know, such as stages left out for want of a crew or stated times that differ
 */
public record Plan(ProblemReference problem, String scenario, @Nullable LocalDateTime createdAt, @Nullable SolverRun solver, boolean feasible,
        PlanScore score, List<RuleResult> rules, List<Assignment> assignments, List<Unassigned> unassigned, List<HazardResult> hazardAreas,
        List<MilestoneResult> milestones, Indicators indicators, List<Week> weeks, List<FundUse> funds, Comparison comparison, List<AssumedValue> assumed,
        List<String> warnings) {

    public Plan {
        rules = List.copyOf(rules);
        assignments = List.copyOf(assignments);
        unassigned = List.copyOf(unassigned);
        hazardAreas = List.copyOf(hazardAreas);
        milestones = List.copyOf(milestones);
        weeks = List.copyOf(weeks);
        funds = List.copyOf(funds);
        assumed = List.copyOf(assumed);
        warnings = List.copyOf(warnings);
    }

    /**
     * The problem a plan belongs to.
     *
     * @param sha256 hash of the problem as the program writes it, in hexadecimal
     */
    public record ProblemReference(String name, String sha256) {
    }

    /** How the plan was searched. */
    public record SolverRun(double seconds, long seed, long moves, long movesPerSecond) {
    }

    /** Penalties (negative) of hard rules, value in millionths of a risk-day, and ties. */
    public record PlanScore(long hard, long medium, long soft) implements Comparable<PlanScore> {

        @Override
        public int compareTo(PlanScore other) {
            int byHard = Long.compare(hard, other.hard);
            if (byHard != 0) {
                return byHard;
            }
            int byMedium = Long.compare(medium, other.medium);
            return byMedium != 0 ? byMedium : Long.compare(soft, other.soft);
        }
    }

    /** What one rule says of the plan. Penalty in the rule's unit; 0 = kept. */
    public record RuleResult(Rule rule, long penalty, List<Breach> breaches) {

        public RuleResult {
            breaches = List.copyOf(breaches);
        }
    }

    /** One place where a rule is broken: in words, and the ids it concerns. */
    public record Breach(String what, List<String> ids) {

        public Breach {
            ids = List.copyOf(ids);
        }
    }

    /**
     * A work package given to a crew.
     *
     * @param parcel        id of the parcel; null = the whole hazard area
     * @param of            number of parcels of the stage
     * @param sequence      place in the crew's route, from 0
     * @param notBefore     the crew waits until then before it starts; null = it does not wait
     * @param start         first instant of work; null in a plan edited by hand
     * @param finish        end of work
     * @param provisional   rests on a survey that is not finished
     * @param travelMinutes working minutes of travel to it
     */
    public record Assignment(String crew, String hazardArea, Stage stage, @Nullable String parcel, int of, int sequence, @Nullable LocalDate notBefore,
            @Nullable LocalDateTime start, @Nullable LocalDateTime finish, boolean provisional, double areaM2, long travelMinutes, double distanceKm,
            Money cost, List<Funding> funding, List<String> equipment, boolean pinned) {

        public Assignment {
            funding = List.copyOf(funding);
            equipment = List.copyOf(equipment);
        }

        /** The part of an assignment that decides the plan. */
        public static Assignment of(String crew, String hazardArea, Stage stage, @Nullable String parcel, int sequence, @Nullable LocalDate notBefore) {
            return new Assignment(crew, hazardArea, stage, parcel, 1, sequence, notBefore, null, null, false, 0, 0, 0, Money.ZERO, List.of(),
                    List.of(), false);
        }
    }

    /** Money of a fund that pays for something. */
    public record Funding(String fund, Money amount) {
    }

    /** A work package left out, and why. */
    public record Unassigned(String hazardArea, Stage stage, @Nullable String parcel, ReasonCode reason, String text) {
    }

    /**
     * What the plan says of a hazard area.
     *
     * @param criteria      weighted criteria; they add up to {@code riskIndex}
     * @param exposure      factor for size by which the index is multiplied to daily risk
     * @param assumed       names of the fields whose values were assumed
     * @param released      day on which it is planned to be released; null = not within the plan
     * @param confirmedShare share of the area that is expected to need clearance
     * @param depthCm       depth in centimetres to which it is to be cleared
     */
    public record HazardResult(String id, String name, double riskIndex, Map<String, Double> criteria, double exposure, double areaM2,
            double confirmedShare, double depthCm, Set<String> assumed, @Nullable LocalDate released, List<Parcel> parcels) {

        public HazardResult {
            criteria = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(criteria));
            assumed = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(assumed));
            parcels = List.copyOf(parcels);
        }
    }

    /** A parcel with its geometry, so that its id means the same ground in every later plan. */
    public record Parcel(String id, Geometry geometry, double areaM2) {
    }

    /**
     * Whether a community or infrastructure is planned ready. Only the authority declares land safe.
     *
     * @param wanted     wanted date; null = none
     * @param ready      day on which it is planned ready; null = not within the plan
     * @param daysLate   days after the wanted date, up to the end of the plan where it is not ready
     * @param waitingFor hazard areas and infrastructure that hold it back
     */
    public record MilestoneResult(MilestoneKind kind, String id, String name, int people, @Nullable LocalDate wanted, @Nullable LocalDate ready,
            long daysLate, List<String> waitingFor) {

        public MilestoneResult {
            waitingFor = List.copyOf(waitingFor);
        }
    }

    /**
     * The figures of a plan.
     *
     * @param value                risk-days of removed risk and milestones, without charges
     * @param riskDaysRemovedShare removed risk over time as a share of what removing all at the start would give
     * @param riskRemovedShare     share of the daily risk removed by the end of the plan
     * @param costPerM2            cost per square metre released; 0 where nothing is
     * @param costPerDevice        cost per expected device; 0 where none is
     * @param unspentAtExpiry      money of funds that expires unspent inside the plan
     * @param personDays           days of work on hazard areas in the plan, times the people of the crew
     * @param crewUtilisation      share of the crews' working time in the plan spent on work and travel
     */
    public record Indicators(double value, double riskDaysRemovedShare, double riskRemovedShare, double areaCancelledM2, double areaReducedM2,
            double areaClearedM2, Money cost, double costPerM2, double costPerDevice, double devices, Money unspentAtExpiry, int peopleReady,
            int communitiesReady, int communitiesOnTime, int communities, int infrastructureOpen, int hazardAreasReleased, double personDays, double crewUtilisation) {
    }

    /**
     * One week of the plan.
     *
     * @param week              number from 1
     * @param residualRiskShare share of the daily risk of the start that is left at the end of the week
     * @param committed         money committed in the week
     * @param released          money of tranches that arrive in the week
     */
    public record Week(int week, LocalDate from, double residualRiskShare, Money committed, Money released) {
    }

    /** What a fund gives and what is spent of it. */
    public record FundUse(String id, String donor, Money available, Money committed, Money unspentAtExpiry) {
    }

    /** The plan beside what a spreadsheet would do, and beside the best possible. Null = not computed. */
    public record Comparison(@Nullable Indicators rankedList, @Nullable Indicators densityList, @Nullable UpperBound upperBound) {

        public static final Comparison NONE = new Comparison(null, null, null);
    }

    /** A value that no plan exceeds, and this plan's share of it. */
    public record UpperBound(double value, double ratio) {
    }

    /** A value that was assumed because the problem does not give it. */
    public record AssumedValue(String kind, String id, String field, String value) {
    }
}
