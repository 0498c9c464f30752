package clearance.evaluation;

import clearance.model.Crew;
import clearance.model.Rule;
import clearance.model.Stage;
import clearance.risk.Horizon;
import clearance.work.FundFlow;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** The hard rules, each looking at the whole plan. */
final class HardRules {

    private static final long PACKAGE_PENALTY = 10_000;
    private static final double CENTS_PER_UNIT = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final WorkModel work;
    private final Timetable plan;
    private final Horizon horizon;

    HardRules(WorkModel work, Timetable plan) {
        this.work = work;
        this.plan = plan;
        this.horizon = work.horizon();
    }

    /** How a hard rule is broken. */
    Breaches breaches(Rule rule) {
        Breaches breaches = new Breaches();
        switch (rule) {
            case CAPABILITY -> capability(breaches);
            case STAGE_ORDER -> stageOrder(breaches);
            case ACCESS -> access(breaches);
            case HORIZON -> horizon(breaches);
            case FUNDS -> funds(breaches);
            case EQUIPMENT -> equipment(breaches);
            case SEPARATION -> separation(breaches);
            case CREWS_PER_HAZARD -> crewsPerHazard(breaches);
            case INDEPENDENCE -> independence(breaches);
            case COMMITMENT -> commitment(breaches);
            default -> throw new IllegalArgumentException(rule + " is not a hard rule");
        }
        return breaches;
    }

    private void capability(Breaches breaches) {
        for (Visit v : plan.visits()) {
            String obstacle = work.obstacle(v.crew(), v.workPackage());
            if (obstacle != null) {
                breaches.add(PACKAGE_PENALTY, () -> "Crew " + crewId(v.crew()) + " " + obstacle + " (" + label(v) + ").", crewId(v.crew()), hazardId(v));
            }
        }
    }

    private void stageOrder(Breaches breaches) {
        for (Visit v : plan.visits()) {
            for (int before : work.order().predecessors(v.workPackage())) {
                Visit earlier = plan.find(before);
                if (earlier == null) {
                    breaches.add(missing(v), () -> label(v) + " is planned without " + work.label(before) + ", which it needs.", hazardId(v));
                } else {
                    int lag = work.order().lagMinutes(before);
                    breaches.add((long) earlier.finish() + lag - v.start(), () -> label(v) + " starts " + time(v.start()) + ", but " + work.label(before)
                            + " is finished only " + time(earlier.finish()) + (lag > 0 ? " and needs a lag of " + lag / Horizon.MINUTES_PER_DAY + " days." : "."),
                            hazardId(v));
                }
            }
        }
    }

    private void access(Breaches breaches) {
        for (Visit v : plan.visits()) {
            int hazard = work.packages().get(v.workPackage()).hazard();
            for (int blocker : work.order().blockers(hazard)) {
                int released = plan.released(blocker);
                String blockerId = work.problem().hazardAreas().get(blocker).id();
                if (released < 0) {
                    breaches.add(missing(v), () -> label(v) + " is reached only when " + blockerId + " is released, which is not planned.", hazardId(v), blockerId);
                } else {
                    breaches.add((long) released - v.start(), () -> label(v) + " starts " + time(v.start()) + ", but " + blockerId + ", which blocks the way, is released only "
                            + time(released) + ".", hazardId(v), blockerId);
                }
            }
        }
    }

    private void horizon(Breaches breaches) {
        Replay replay = new Replay(work);
        for (List<Visit> route : plan.byCrew()) {
            for (Visit v : route) {
                Crew crew = work.problem().crews().get(v.crew());
                breaches.add((long) v.start() - horizon.endMinute() + 1, () -> label(v) + " starts " + time(v.start()) + ", after the end of the plan.",
                        crew.id(), hazardId(v));
                breaches.add((long) v.finish() - horizon.tailEndMinute(), () -> label(v) + " is not finished by the end of the tail.", crew.id(), hazardId(v));
                if (crew.availableTo() != null) {
                    breaches.add((long) v.start() - horizon.minuteOf(crew.availableTo().plusDays(1)) + 1, () -> label(v) + " starts " + time(v.start())
                            + ", after crew " + crew.id() + " has left on " + crew.availableTo() + ".", crew.id(), hazardId(v));
                }
            }
            Double maxHours = route.isEmpty() ? null : work.problem().crews().get(route.getFirst().crew()).maxHours();
            if (maxHours != null) {
                long used = route.stream().mapToLong(v -> (long) v.workMinutes() + v.travelMinutes()).sum() + replay.minutesBack(route);
                String id = crewId(route.getFirst().crew());
                breaches.add((long) Math.ceil(used - maxHours * 60 - 1e-6), () -> "Crew " + id + " works " + used / 60 + " hours; it has " + maxHours + ".", id);
            }
        }
    }

    private void funds(Breaches breaches) {
        if (!work.funds().limited()) {
            return;
        }
        FundFlow flow = FundFlow.withWages(work);
        plan.visits().forEach(v -> flow.add(FundBooking.cell(work, v), v.cents()));
        long units = wholeUnits(flow.shortageCents());
        breaches.add(units, () -> "Commitments of " + units + " " + work.problem().currency() + " cannot be paid: the money is not there, expired or earmarked for other work.",
                work.problem().funds().stream().map(f -> f.id()).toArray(String[]::new));
    }

    /** Cents in whole currency units, rounded up. */
    static long wholeUnits(long cents) {
        return (long) Math.ceil(cents / CENTS_PER_UNIT);
    }

    private void equipment(Breaches breaches) {
        for (int pool = 0; pool < work.equipment().size(); pool++) {
            long bit = 1L << pool;
            List<Visit> holders = plan.visits().stream().filter(v -> (work.equipment().needs(v.crew(), v.workPackage()) & bit) != 0).toList();
            int units = work.equipment().pools().get(pool).units();
            String type = work.equipment().pools().get(pool).type();
            breaches.add(overuse(holders, units), () -> "More than " + units + " units of " + type + " are in use at once.", type);
        }
    }

    private void separation(Breaches breaches) {
        for (Visit v : plan.visits()) {
            for (int other : work.neighbours(v.workPackage())) {
                Visit o = other > v.workPackage() ? plan.find(other) : null;
                if (o != null) {
                    breaches.add(v.overlap(o), () -> label(v) + " and " + label(o) + " are nearer than " + Math.round(work.problem().policy().separationM())
                            + " m and overlap from " + time(Math.max(v.start(), o.start())) + " on.", hazardId(v), hazardId(o));
                }
            }
        }
    }

    private void crewsPerHazard(Breaches breaches) {
        int most = work.problem().policy().maxCrewsPerHazard();
        for (int hazard = 0; hazard < work.problem().hazardAreas().size(); hazard++) {
            List<Visit> there = Arrays.stream(work.order().ofHazard(hazard)).mapToObj(plan::find).filter(v -> v != null).toList();
            String id = work.problem().hazardAreas().get(hazard).id();
            breaches.add(overuse(there, most), () -> "More than " + most + " crews work on " + id + " at once.", id);
        }
    }

    private void independence(Breaches breaches) {
        for (Visit v : plan.visits()) {
            if (stage(v) == Stage.QUALITY_CONTROL) {
                String employer = work.problem().crews().get(v.crew()).employer();
                int hazard = work.packages().get(v.workPackage()).hazard();
                boolean same = Arrays.stream(work.order().ofHazard(hazard)).mapToObj(plan::find).anyMatch(o -> o != null && stage(o) == Stage.CLEARANCE
                        && work.problem().crews().get(o.crew()).employer().equals(employer));
                breaches.add(same ? PACKAGE_PENALTY : 0, () -> label(v) + " is done by " + employer + ", which cleared there itself.", hazardId(v), crewId(v.crew()));
            }
        }
    }

    private void commitment(Breaches breaches) {
        for (WorkPackage p : work.pins().bound()) {
            int crew = work.pins().crew(p.index());
            Visit v = plan.find(p.index());
            String label = work.label(p.index());
            int position = work.pins().position(p.index());
            String hazard = work.problem().hazardAreas().get(p.hazard()).id();
            if (v == null || v.crew() != crew) {
                breaches.add(PACKAGE_PENALTY, () -> label + " is bound to crew " + crewId(crew) + (v == null ? " but not planned." : " but planned for crew "
                        + crewId(v.crew()) + "."), hazard, crewId(crew));
            } else if (position >= 0 && v.index() != position) {
                breaches.add(PACKAGE_PENALTY, () -> label + " must be number " + (position + 1) + " of crew " + crewId(crew) + " but is number " + (v.index() + 1) + ".",
                        hazard, crewId(crew));
            } else if (work.pins().started(p.index()) && v.index() >= work.pins().startedBy(crew)) {
                breaches.add(PACKAGE_PENALTY, () -> label + " has been started by crew " + crewId(crew) + " but does not come first.", hazard, crewId(crew));
            }
        }
    }

    private long missing(Visit v) {
        return Math.max(1, horizon.endMinute() - v.start());
    }

    /** Integral over time of how many more than the limit go on at once. */
    private static long overuse(List<Visit> visits, int limit) {
        TreeMap<Integer, Integer> changes = new TreeMap<>();
        for (Visit v : visits) {
            changes.merge(v.start(), 1, Integer::sum);
            changes.merge(v.finish(), -1, Integer::sum);
        }
        long sum = 0;
        int open = 0;
        int since = 0;
        for (var change : changes.entrySet()) {
            sum += (long) Math.max(0, open - limit) * (change.getKey() - since);
            open += change.getValue();
            since = change.getKey();
        }
        return sum;
    }

    private String label(Visit v) {
        return work.label(v.workPackage());
    }

    private Stage stage(Visit v) {
        return work.packages().get(v.workPackage()).stage();
    }

    private String crewId(int crew) {
        return work.problem().crews().get(crew).id();
    }

    private String hazardId(Visit v) {
        return work.problem().hazardAreas().get(work.packages().get(v.workPackage()).hazard()).id();
    }

    private String time(int minute) {
        return horizon.timeOf(minute).format(TIME);
    }
}
