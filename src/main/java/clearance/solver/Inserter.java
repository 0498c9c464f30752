package clearance.solver;

import clearance.model.Crew;
import clearance.model.Objective;
import clearance.risk.Horizon;
import clearance.work.Clock;
import clearance.work.Roads;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Puts packages into the best places of a {@link Draft}. Places are ranked by an estimate (own value less the value that followers lose by the delay), and
 * the best few are tried until one breaks no hard rule.
 */
final class Inserter {

    /** Places that are tried for a package. Rules between crews refuse many: with three instead of sixteen a plan of Karabakh is worth five percent less. */
    private static final int TRIES = 16;
    /** Where only the end of the plan counts few are refused, and fewer places are quicker ranked; so it is in the first plan of a large problem. */
    private static final int FEW_TRIES = 3;
    private static final int ANY = -1;
    private static final int[] NO_SLACK = {};
    /** About so many places are looked at while searching, in crews drawn at random. */
    private static final double PLACES_TO_SCAN = 160;
    private static final double MICRO_PER_DAY_TO_MINUTE = 1e6 / Horizon.MINUTES_PER_DAY;

    private final Draft draft;
    private final WorkModel work;
    private final Hazards hazards;
    private final int[][] capableCrews;
    private final double[] decay;
    private final double[][] tailDecay;
    private final @Nullable Timing[] tailDecayOf;
    private final boolean overTime;
    private final int[] bestCrew = new int[TRIES];
    private final int[] bestIndex = new int[TRIES];
    private final int[] bestStandby = new int[TRIES];
    private final double[] bestEstimate = new double[TRIES];
    private final int[] bestUsed = new int[TRIES];
    private int tries;
    private int bests;
    private int[] slack = new int[64];
    private final int[] moneyDates;
    private int moneyCrew;
    private int moneyStandby;
    private double moneyEstimate;
    private boolean appendOnly;
    /** Chooses the crews that are looked at; null = all that can do a package. */
    private @Nullable CrewsNearBy nearBy;
    private int only = ANY;

    Inserter(Draft draft, Hazards hazards) {
        this.draft = draft;
        work = draft.work();
        overTime = work.problem().policy().objective() == Objective.RISK_OVER_TIME;
        moneyDates = work.funds().limited() ? work.funds().periodStarts() : new int[0];
        tries = overTime ? TRIES : FEW_TRIES;
        int packages = work.packages().size();
        this.hazards = hazards;
        capableCrews = hazards.crews;
        decay = new double[packages];
        for (WorkPackage p : work.packages()) {
            decay[p.index()] = overTime ? p.riskShare() * work.risk().exposure(p.hazard()).dailyRiskAtEnd() * MICRO_PER_DAY_TO_MINUTE : 0;
        }
        tailDecay = new double[draft.crews()][];
        tailDecayOf = new Timing[draft.crews()];
    }

    /** From now on packages go behind the last stop of the crew that finishes them first, as lists are worked off. */
    Inserter appending() {
        appendOnly = true;
        return this;
    }

    /** From now on few places are tried, all of crews near by, so that the time for a package does not grow with the number of crews. */
    Inserter quick() {
        tries = FEW_TRIES;
        nearBy = new CrewsNearBy(draft, hazards);
        return this;
    }

    /** From now on packages go to this crew alone. */
    Inserter to(int crew) {
        only = crew;
        return this;
    }

    int[] capableCrews(int workPackage) {
        return capableCrews[workPackage];
    }

    /** The earliest minute at which a package may start for what must be done before it; −1 = something needed is not planned. */
    int earliest(int workPackage) {
        PlanState state = draft.state();
        int earliest = 0;
        for (int before : work.order().predecessors(workPackage)) {
            if (!state.assigned(before)) {
                return -1;
            }
            earliest = Math.max(earliest, state.finish[before] + work.order().lagMinutes(before));
        }
        for (int blocker : work.order().blockers(draft.scheduler().hazardOf(workPackage))) {
            for (int p : work.order().ofHazard(blocker)) {
                if (!state.assigned(p)) {
                    return -1;
                }
                earliest = Math.max(earliest, state.finish[p] + work.order().handoverMinutes());
            }
        }
        return earliest;
    }

    /**
     * Puts a package into its best place.
     *
     * @param random null = the best place of all; otherwise a share of the places is overlooked at random, so that the same ruin is not always mended the
     *               same way
     * @param blink  share of the places to overlook
     * @return whether a place was found that breaks no more than was broken before
     */
    boolean insert(int workPackage, @Nullable RandomGenerator random, double blink) {
        if (!look(workPackage, random, blink)) {
            return false;
        }
        long hard = draft.hard();
        for (int i = 0; i < bests; i++) {
            if (tried(bestCrew[i], bestIndex[i], bestStandby[i], workPackage, hard)) {
                return true;
            }
        }
        return moneyEstimate > Double.NEGATIVE_INFINITY && tried(moneyCrew, draft.size(moneyCrew), moneyStandby, workPackage, hard);
    }

    /**
     * What a chain would be worth per minute if its first package went to its best place now, the rest of the chain as expected.
     *
     * @param worthOfRest   value of the rest of the chain
     * @param minutesOfRest working minutes of the rest of the chain
     * @return value per minute; negative infinity where there is no place
     */
    double density(int firstPackage, double worthOfRest, double minutesOfRest) {
        if (!look(firstPackage, null, 0) || bests == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return (bestEstimate[0] + worthOfRest) / Math.max(1, bestUsed[0] + minutesOfRest);
    }

    /** Ranks the places for a package; false = it cannot start in this plan at all. */
    private boolean look(int workPackage, @Nullable RandomGenerator random, double blink) {
        int earliest = earliest(workPackage);
        if (earliest < 0 || earliest >= work.horizon().endMinute()) {
            return false;
        }
        bests = 0;
        moneyEstimate = Double.NEGATIVE_INFINITY;
        int[] crews = nearBy == null || appendOnly ? capableCrews[workPackage] : nearBy.of(workPackage);
        int places = 0;
        for (int crew : crews) {
            places += draft.size(crew) + 1;
        }
        double skip = random == null ? 0 : 1 - PLACES_TO_SCAN / places;
        for (int crew : crews) {
            if (only != ANY && crew != only || skip > 0 && random.nextDouble() < skip) {
                continue;
            }
            scan(crew, workPackage, earliest, random, blink);
        }
        return true;
    }

    /** Inserts a package, behind a standby if one is given, and takes it out again if more is broken then. */
    private boolean tried(int crew, int index, int standby, int workPackage, long hard) {
        Timing[] before = draft.route(crew);
        if (standby >= 0) {
            draft.insert(crew, index, standby);
            draft.insert(crew, index + 1, workPackage);
        } else {
            draft.insert(crew, index, workPackage);
        }
        if (draft.within(hard)) {
            return true;
        }
        draft.putBack(crew, before);
        return false;
    }

    /** Behind the last stop of a crew, waiting for the next money: tried where nothing can be paid earlier. */
    private void considerMoney(int crew, int workPackage, int start) {
        for (int date : moneyDates) {
            if (date > start) {
                int standby = draft.scheduler().standbyAt(crew, date);
                if (standby >= 0 && draft.indexOf(crew, standby) < 0) {
                    Timing stop = draft.scheduler().next(draft.scheduler().next(draft.last(crew), crew, standby), crew, workPackage);
                    double estimate = work.worth().packageMicro(workPackage, stop.finish);
                    if (stop.start < work.horizon().endMinute() && stop.finish <= work.horizon().tailEndMinute() && estimate > moneyEstimate) {
                        moneyCrew = crew;
                        moneyStandby = standby;
                        moneyEstimate = estimate;
                    }
                }
                return;
            }
        }
    }

    private void scan(int crew, int workPackage, int earliest, @Nullable RandomGenerator random, double blink) {
        Horizon horizon = work.horizon();
        int hazard = draft.scheduler().hazardOf(workPackage);
        int size = draft.size(crew);
        double[] lost = tailDecay(crew);
        int[] slack = appendOnly ? NO_SLACK : slack(crew); // nothing follows what is appended
        Crew who = work.problem().crews().get(crew);
        int position = work.pins().position(workPackage);
        double hours = who.maxHours() == null ? Double.MAX_VALUE : who.maxHours() * 60;
        Timing last = draft.last(crew);
        int usedNow = last == null ? 0 : last.usedMinutes;
        int backNow = last == null || !who.returnsToBase() ? 0 : back(crew, last.hazard);
        Clock road = work.clocks().road(crew);
        Clock site = work.clocks().site(crew, workPackage);
        int ready = Math.max(earliest, work.notBefore(hazard));
        for (int index = appendOnly ? size : draft.pinned(crew); index <= size; index++) {
            if (random != null && blink > 0 && random.nextDouble() < blink || position >= 0 && packagesBefore(crew, index) != position
                    || index < size && draft.at(crew, index).finish < earliest) {
                continue;
            }
            Timing before = draft.at(crew, index - 1);
            int departure = before == null ? 0 : before.finish;
            if (departure >= horizon.endMinute()) {
                break;
            }
            int from = before == null ? Roads.START : before.hazard;
            int travel = work.roads().minutes(crew, from, hazard);
            int arrival = road.after(departure, travel);
            if (before != null && !before.isPackage()) {
                arrival = Math.max(arrival, before.waitUntil);
            }
            int standby = -1;
            int start = site.nextWorking(Math.max(arrival, work.notBefore(hazard)));
            if (start < earliest) {
                standby = draft.scheduler().standbyFor(crew, earliest);
                if (standby < 0 || draft.indexOf(crew, standby) >= 0) {
                    continue;
                }
                start = site.nextWorking(Math.max(ready, draft.scheduler().minuteOf(standby)));
            }
            int minutes = work.durations().minutes(crew, workPackage, from == hazard, start);
            int finish = site.after(start, minutes);
            if (start >= horizon.endMinute() || finish > horizon.tailEndMinute()) {
                break;
            }
            if (index == size) {
                considerMoney(crew, workPackage, start);
            }
            double estimate = appendOnly ? -finish : work.worth().packageMicro(workPackage, finish);
            if (bests == tries && !appendOnly && estimate <= bestEstimate[tries - 1]) {
                continue; // not even without any delay for those behind
            }
            int used = travel + minutes;
            int backThen = backNow;
            if (index < size) {
                Timing follower = draft.at(crew, index);
                int delay;
                if (follower.isPackage()) {
                    int onward = work.roads().minutes(crew, hazard, follower.hazard);
                    Clock there = work.clocks().site(crew, follower.workPackage);
                    int then = there.nextWorking(Math.max(road.after(finish, onward), work.notBefore(follower.hazard)));
                    int needed = work.durations().minutes(crew, follower.workPackage, hazard == follower.hazard, then);
                    delay = there.after(then, needed) - follower.finish;
                    used += onward + needed - (follower.usedMinutes - (before == null ? 0 : before.usedMinutes));
                } else {
                    delay = Math.max(0, finish - follower.waitUntil);
                }
                if (last != null && last.finish + delay > horizon.tailEndMinute() || delay > slack[index]) {
                    continue;
                }
                estimate -= lost[index] * delay;
            } else if (who.returnsToBase()) {
                backThen = back(crew, hazard);
            }
            if (usedNow + used + backThen <= hours) {
                keep(crew, index, standby, used + backThen - backNow, estimate - used - backThen + backNow);
            }
        }
    }

    private int back(int crew, int hazard) {
        return hazard < 0 ? 0 : work.roads().minutesBack(crew, hazard);
    }

    private int packagesBefore(int crew, int index) {
        Timing before = draft.at(crew, index - 1);
        return before == null ? 0 : before.packagesBefore + (before.isPackage() ? 1 : 0);
    }

    private void keep(int crew, int index, int standby, int used, double estimate) {
        int at = bests < tries ? bests++ : tries;
        while (at > 0 && bestEstimate[at - 1] < estimate) {
            if (at < tries) {
                bestCrew[at] = bestCrew[at - 1];
                bestIndex[at] = bestIndex[at - 1];
                bestStandby[at] = bestStandby[at - 1];
                bestEstimate[at] = bestEstimate[at - 1];
                bestUsed[at] = bestUsed[at - 1];
            }
            at--;
        }
        if (at < tries) {
            bestCrew[at] = crew;
            bestIndex[at] = index;
            bestStandby[at] = standby;
            bestEstimate[at] = estimate;
            bestUsed[at] = used;
        }
    }

    /** Minutes by which all stops from a place of a route on may be late before one of them holds up a later stage that another crew has in its plan. */
    private int[] slack(int crew) {
        int size = draft.size(crew);
        if (slack.length <= size) {
            slack = new int[size + 64];
        }
        PlanState state = draft.state();
        slack[size] = Integer.MAX_VALUE;
        for (int i = size - 1; i >= 0; i--) {
            Timing stop = draft.at(crew, i);
            int least = slack[i + 1];
            if (stop.isPackage()) {
                int ready = stop.finish + work.order().lagMinutes(stop.workPackage);
                for (int next : work.order().successors(stop.workPackage)) {
                    if (state.assigned(next) && state.crew[next] != crew) {
                        least = Math.min(least, Math.max(0, state.start[next] - ready));
                    }
                }
            }
            slack[i] = least;
        }
        return slack;
    }

    /** Value lost per minute of delay of all stops from a place of a route on. */
    private double[] tailDecay(int crew) {
        Timing last = draft.last(crew);
        if (tailDecay[crew] == null || tailDecayOf[crew] != last) {
            int size = draft.size(crew);
            double[] sums = tailDecay[crew] != null && tailDecay[crew].length > size ? tailDecay[crew] : new double[size + 16];
            Arrays.fill(sums, 0);
            for (int i = size - 1; i >= 0; i--) {
                Timing t = draft.at(crew, i);
                sums[i] = sums[i + 1] + (t.isPackage() ? decay[t.workPackage] : 0);
            }
            tailDecay[crew] = sums;
            tailDecayOf[crew] = last;
        }
        return tailDecay[crew];
    }
}
