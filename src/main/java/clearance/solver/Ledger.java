package clearance.solver;

import clearance.model.Level;
import clearance.model.Rule;
import clearance.work.Pins;
import clearance.work.WorkModel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All rules of a plan, kept up to date while routes change. A route is told by its last timing; only the stops in which two versions of a route differ are
 * taken out and put in. Not thread-safe.
 */
final class Ledger {

    private final WorkModel work;
    private final PlanState state;
    private final Map<Rule, Tally> tallies = new EnumMap<>(Rule.class);
    private final Tally[] all;
    private final Tally[] ofStops;
    private final Tally[][] byLevel;
    private final @Nullable Timing[] applied;
    private final @Nullable Timing[] wanted;
    private final boolean[] changed;
    private final int[] queue;
    private int queued;

    Ledger(WorkModel work) {
        this.work = work;
        state = new PlanState(work.packages().size());
        int crews = work.problem().crews().size();
        applied = new Timing[crews];
        wanted = new Timing[crews];
        changed = new boolean[crews];
        queue = new int[crews];
        HazardTallies hazards = new HazardTallies(work, state);
        WayBack wayBack = new WayBack(work);
        tallies.put(Rule.CAPABILITY, new RouteTally(t -> t.sums.incapable() * HazardTallies.PACKAGE_PENALTY));
        tallies.put(Rule.STAGE_ORDER, hazards.stageOrder());
        tallies.put(Rule.ACCESS, hazards.access());
        tallies.put(Rule.HORIZON, new RouteTally(last -> last.sums.outside() + overHours(last, wayBack)));
        if (work.funds().limited()) {
            tallies.put(Rule.FUNDS, new FundsTally(work, wayBack));
        }
        if (work.equipment().size() > 0) {
            tallies.put(Rule.EQUIPMENT, new EquipmentTally(work));
        }
        if (work.problem().policy().separationM() > 0) {
            tallies.put(Rule.SEPARATION, new SeparationTally(work, state));
        }
        tallies.put(Rule.CREWS_PER_HAZARD, hazards.crewsPerHazard());
        tallies.put(Rule.INDEPENDENCE, hazards.independence());
        if (pinned().length > 0) {
            tallies.put(Rule.COMMITMENT, commitments());
        }
        tallies.put(Rule.RISK, new RouteTally(last -> last.sums.worthMicro()));
        tallies.put(Rule.MILESTONES, new MilestoneTally(work, state));
        if (work.problem().hazardAreas().stream().anyMatch(h -> h.required())) {
            tallies.put(Rule.DIRECTIVES, hazards.directives());
        }
        if (!work.published().isEmpty()) {
            tallies.put(Rule.STABILITY, stability());
        }
        if (work.problem().policy().valueOfMoney() > 0) {
            tallies.put(Rule.VALUE_OF_MONEY, new StopTally(t -> work.worth().moneyMicro(t.cents),
                    t -> work.worth().moneyMicro(t.cents + wayBack.cents(t)) - work.worth().moneyMicro(t.cents)));
        }
        tallies.put(Rule.COST, new RouteTally(last -> last.sums.cents() + wayBack.cents(last)));
        tallies.put(Rule.TRAVEL, new RouteTally(last -> last.sums.travelMinutes() + wayBack.minutes(last)));
        tallies.put(Rule.IDLE, new RouteTally(last -> last.sums.idleMinutes()));
        all = tallies.values().toArray(Tally[]::new);
        ofStops = tallies.values().stream().filter(Tally::looksAtStops).toArray(Tally[]::new);
        // money is looked at last: it is the most costly to know
        byLevel = new Tally[Level.values().length][];
        for (Level level : Level.values()) {
            byLevel[level.ordinal()] = tallies.entrySet().stream().filter(e -> e.getKey().level() == level)
                    .sorted(java.util.Comparator.comparing(e -> e.getKey() == Rule.FUNDS)).map(Map.Entry::getValue).toArray(Tally[]::new);
        }
    }

    PlanState state() {
        settle();
        return state;
    }

    /** Says what the last stop of a crew's route is now; null = the route is empty. */
    void route(int crew, @Nullable Timing last) {
        wanted[crew] = last;
        if (!changed[crew]) {
            changed[crew] = true;
            queue[queued++] = crew;
        }
    }

    /** Penalty (hard and soft rules) or value (medium rules) of a rule in its unit. */
    long total(Rule rule) {
        settle();
        Tally tally = tallies.get(rule);
        return tally == null ? 0 : tally.total();
    }

    /** Sum over the rules of a level: negative penalties for hard and soft, value for medium. */
    long total(Level level) {
        settle();
        long sum = 0;
        for (Tally tally : byLevel[level.ordinal()]) {
            sum += tally.total();
        }
        return level == Level.MEDIUM ? sum : -sum;
    }

    /** Whether no more than so much is broken (a negative number, as hard scores are); stops at the first rule that shows it is. */
    boolean within(long hard) {
        settle();
        long left = -hard;
        for (Tally tally : byLevel[Level.HARD.ordinal()]) {
            left -= tally.total();
            if (left < 0) {
                return false;
            }
        }
        return true;
    }

    private void settle() {
        if (queued == 0) {
            return;
        }
        Timing[] common = new Timing[queued];
        for (int i = 0; i < queued; i++) {
            int crew = queue[i];
            common[i] = common(applied[crew], wanted[crew]);
            if (applied[crew] != wanted[crew]) {
                dropLast(lastPackage(applied[crew]));
                drop(applied[crew], common[i]);
            }
        }
        for (int i = 0; i < queued; i++) {
            int crew = queue[i];
            if (applied[crew] != wanted[crew]) {
                put(wanted[crew], common[i]);
                putLast(lastPackage(wanted[crew]));
                applied[crew] = wanted[crew];
            }
            changed[crew] = false;
        }
        queued = 0;
    }

    private static @Nullable Timing common(@Nullable Timing a, @Nullable Timing b) {
        while (a != b) {
            if (a == null || b == null) {
                return null;
            }
            if (a.length >= b.length) {
                a = a.before;
            } else {
                b = b.before;
            }
        }
        return a;
    }

    private static @Nullable Timing lastPackage(@Nullable Timing last) {
        while (last != null && !last.isPackage()) {
            last = last.before;
        }
        return last;
    }

    private void drop(@Nullable Timing from, @Nullable Timing until) {
        for (Timing t = from; t != until && t != null; t = t.before) {
            if (t.isPackage()) {
                for (Tally tally : ofStops) {
                    tally.drop(t);
                }
                state.crew[t.workPackage] = -1;
            }
        }
    }

    private void put(@Nullable Timing from, @Nullable Timing until) {
        for (Timing t = from; t != until && t != null; t = t.before) {
            if (t.isPackage()) {
                state.crew[t.workPackage] = t.crew;
                state.start[t.workPackage] = t.start;
                state.finish[t.workPackage] = t.finish;
                for (Tally tally : ofStops) {
                    tally.put(t);
                }
            }
        }
    }

    private void dropLast(@Nullable Timing last) {
        if (last != null) {
            for (Tally tally : all) {
                tally.dropLast(last);
            }
        }
    }

    private void putLast(@Nullable Timing last) {
        if (last != null) {
            for (Tally tally : all) {
                tally.putLast(last);
            }
        }
    }

    /** Minutes by which a crew works and travels more than its hours. */
    private long overHours(Timing last, WayBack wayBack) {
        Double maxHours = work.problem().crews().get(last.crew).maxHours();
        return maxHours == null ? 0 : (long) Math.ceil(Math.max(0, last.usedMinutes + wayBack.minutes(last) - maxHours * 60 - 1e-6));
    }

    /** Committed packages that are missing, with another crew or out of place; started ones belong at the front of the route. */
    private Tally commitments() {
        Pins pins = work.pins();
        long committed = pinned().length;
        return new StopTally(t -> kept(pins, t) ? -HazardTallies.PACKAGE_PENALTY : 0).startingAt(committed * HazardTallies.PACKAGE_PENALTY);
    }

    private int[] pinned() {
        return work.packages().stream().mapToInt(p -> p.index()).filter(p -> work.pins().crew(p) >= 0).toArray();
    }

    private static boolean kept(Pins pins, Timing t) {
        int p = t.workPackage;
        return pins.crew(p) == t.crew && (pins.position(p) < 0 || pins.position(p) == t.packagesBefore)
                && (!pins.started(p) || t.packagesBefore < pins.startedBy(t.crew));
    }

    private Tally stability() {
        int[] crew = new int[work.packages().size()];
        int[] start = new int[crew.length];
        Arrays.fill(crew, -1);
        work.published().forEach(p -> {
            crew[p.workPackage()] = p.crew();
            start[p.workPackage()] = p.start();
        });
        return new StopTally(t -> crew[t.workPackage] == t.crew ? work.worth().stabilityMicro(t.workPackage, start[t.workPackage], t.start) : 0);
    }
}
