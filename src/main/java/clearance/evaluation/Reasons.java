package clearance.evaluation;

import clearance.model.HazardArea;
import clearance.model.Plan;
import clearance.model.ReasonCode;
import clearance.model.Rule;
import clearance.work.FundFlow;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds out why packages are left out: which one limit, lifted, would let the missing part of the chain in. */
final class Reasons {

    /** The hard rules that an insertion can break. {@link Places} keeps the others: it asks capable crews only and gets in nobody's way. */
    private static final List<Rule> LEFT_OPEN = List.of(Rule.STAGE_ORDER, Rule.ACCESS, Rule.HORIZON, Rule.FUNDS, Rule.COMMITMENT);

    private static final int MOST_NAMES = 5;
    private static final int LEAST_PER_PART = 50;
    private static final int MOST_PARTS = 16;

    private final WorkModel work;
    private final Evaluation plan;
    /** The money of the plan. */
    private final FundFlow flow;
    private final Places places;

    private Reasons(Evaluation plan) {
        this.plan = plan;
        this.work = plan.work();
        places = new Places(work, plan.times());
        flow = FundFlow.withWages(work);
        plan.visits().forEach(v -> flow.add(FundBooking.cell(work, v), v.cents()));
    }

    /** Every package that is left out, with its reason, in the order of the problem. Hazard areas are looked at side by side, on all cores. */
    static List<Plan.Unassigned> of(Evaluation plan) {
        int hazards = plan.work().problem().hazardAreas().size();
        int parts = Math.clamp(hazards / LEAST_PER_PART, 1, MOST_PARTS);
        return IntStream.range(0, parts).parallel()
                .mapToObj(part -> new Reasons(plan).of((int) ((long) hazards * part / parts), (int) ((long) hazards * (part + 1) / parts)))
                .flatMap(List::stream).toList();
    }

    private List<Plan.Unassigned> of(int from, int to) {
        List<Plan.Unassigned> result = new ArrayList<>();
        for (int h = from; h < to; h++) {
            int[] missing = Arrays.stream(work.order().ofHazard(h)).filter(p -> !plan.assigned(p)).toArray();
            if (missing.length > 0) {
                Answer answer = explain(h, missing);
                for (int p : missing) {
                    WorkPackage w = work.packages().get(p);
                    result.add(new Plan.Unassigned(work.problem().hazardAreas().get(h).id(), w.stage(), w.parcel(), answer.reason(), answer.text()));
                }
            }
        }
        return result;
    }

    private record Answer(ReasonCode reason, String text) {
    }

    private Answer explain(int hazard, int[] missing) {
        HazardArea area = work.problem().hazardAreas().get(hazard);
        if (area.excluded()) {
            return new Answer(ReasonCode.EXCLUDED, "Left out by the planner: " + area.excludedReason() + ".");
        }
        for (int p : missing) {
            if (crews(p).isEmpty()) {
                return new Answer(ReasonCode.NO_CREW, "No crew can do " + work.label(p) + "; for example, crew " + nearestObstacle(p) + ".");
            }
        }
        for (int blocker : work.order().blockers(hazard)) {
            if (plan.released(blocker) < 0) {
                return new Answer(ReasonCode.DISPLACED, "The way is blocked by " + work.problem().hazardAreas().get(blocker).id()
                        + ", which is not released in this plan.");
            }
        }
        Set<Rule> broken = brokenBy(missing, null);
        if (broken != null && broken.isEmpty()) {
            return new Answer(ReasonCode.DISPLACED, "It fits only by putting off work that is worth more.");
        }
        if (onlyBreaks(broken, Rule.FUNDS)) {
            return new Answer(ReasonCode.FUNDS, "The money that may be spent on it is used for work that is worth more.");
        }
        if (places.equipmentMissed() && onlyBreaks(brokenBy(missing, Rule.EQUIPMENT), Rule.EQUIPMENT)) {
            return new Answer(ReasonCode.EQUIPMENT, "The equipment it needs is in use elsewhere whenever a crew has time.");
        }
        if (onlyBreaks(brokenBy(missing, Rule.HORIZON), Rule.HORIZON)) {
            return new Answer(ReasonCode.TIME, noTime(missing[0]));
        }
        return new Answer(ReasonCode.DISPLACED, "More than one limit keeps it out; it would come in only in place of other work, which is worth more.");
    }

    private String noTime(int p) {
        List<Integer> able = crews(p);
        boolean all = able.size() <= NearestCrews.MOST;
        List<Integer> crews = all ? able : Arrays.stream(places.asked(p)).boxed().toList();
        return (all ? "No crew that can do it has time left: " : "None of the " + NearestCrews.MOST + " crews that start nearest to it has time left: ")
                + crews.stream().limit(MOST_NAMES).map(crew -> work.problem().crews().get(crew).id()).collect(Collectors.joining(", "))
                + (crews.size() > MOST_NAMES ? " and others." : ".");
    }

    private static boolean onlyBreaks(@Nullable Set<Rule> broken, Rule lifted) {
        return broken != null && Set.of(lifted).containsAll(broken);
    }

    private List<Integer> crews(int p) {
        List<Integer> crews = new ArrayList<>();
        for (int crew = 0; crew < work.problem().crews().size(); crew++) {
            if (work.capable(crew, p)) {
                crews.add(crew);
            }
        }
        return crews;
    }

    /** The crew that comes nearest to being able: one that does the stage at all, if there is one. */
    private String nearestObstacle(int p) {
        String first = "";
        for (int crew = 0; crew < work.problem().crews().size(); crew++) {
            String obstacle = work.problem().crews().get(crew).id() + " " + work.obstacle(crew, p);
            if (first.isEmpty()) {
                first = obstacle;
            }
            if (!obstacle.contains("does not do")) {
                return obstacle;
            }
        }
        return first.isEmpty() ? "(there is none)" : first;
    }

    /**
     * Puts the missing packages into the plan, the rest of it kept in its order.
     *
     * @param lifted HORIZON or EQUIPMENT, which is not looked at in finding places; null = both are
     * @return the hard rules that are broken more than before, no more than two of them; null = there is no place
     */
    private @Nullable Set<Rule> brokenBy(int[] missing, @Nullable Rule lifted) {
        places.lift(lifted);
        try {
            return Arrays.stream(missing).allMatch(places::put) ? broken() : null;
        } finally {
            places.takeBack();
        }
    }

    private Set<Rule> broken() {
        Surroundings surroundings = Surroundings.of(work, plan.byCrew(), places.routes());
        HardRules before = surroundings.rules(plan::find);
        HardRules then = surroundings.rules(places::find);
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        for (Rule rule : LEFT_OPEN) {
            boolean worse = rule == Rule.FUNDS ? unpaid(places.routes()) > plan.penalty(rule)
                    : then.breaches(rule).penalty() > before.breaches(rule).penalty();
            if (worse) {
                broken.add(rule);
                if (broken.size() > 1) {
                    break;
                }
            }
        }
        return broken;
    }

    /** What cannot be paid with other routes, in whole currency units. The flow is put back to the plan's. */
    private long unpaid(List<List<Visit>> routes) {
        book(routes, 1);
        long shortage = HardRules.wholeUnits(flow.shortageCents());
        book(routes, -1);
        return shortage;
    }

    private void book(List<List<Visit>> routes, int sign) {
        for (int crew = 0; crew < routes.size(); crew++) {
            if (routes.get(crew) != plan.byCrew().get(crew)) {
                plan.byCrew().get(crew).forEach(v -> flow.add(FundBooking.cell(work, v), -sign * v.cents()));
                routes.get(crew).forEach(v -> flow.add(FundBooking.cell(work, v), sign * v.cents()));
            }
        }
    }
}
