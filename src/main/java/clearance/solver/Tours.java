package clearance.solver;

import clearance.model.Objective;
import clearance.work.Roads;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.Arrays;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Ruins and refills tours, for problems in which only what is done by the end counts, so that a crew's hours are what is scarce: some stops are taken out, what
 * is left of the tours is shortened, and packages are put in where they are worth most per hour they take, as long as there are hours.
 *
 * <p>It works on hours alone and on packages that wait for nothing and for which nothing waits; the draft judges the outcome by all rules.
 */
final class Tours implements Proposal {

    private static final int MOST_OUT = 12;

    private final Draft draft;
    private final WorkModel work;
    private final Hazards hazards;
    private final RandomGenerator random;
    private final Draw kinds;
    private final Shortening shortening;
    private final int[] hazardOf;
    private final double[] worth;
    private final int[] loose;
    private final boolean[] isLoose;
    private final Legs legs;
    private final int[][] efforts;
    private final long[] hours;
    /** Tours as they are being changed; null = not loaded. */
    private final int[][] tours;
    private final int[] sizes;
    private final int[] loaded;
    private int loads;
    private final boolean[] planned;
    private final boolean[] dirty;
    private final boolean[] untidy;
    /** The best place of each candidate, and the minutes it would take there. */
    private final int[] placeCrew;
    private final int[] placeAt;
    private final int[] placeExtra;
    private final double[] noise;
    private int[] candidates = new int[16];
    private int count;

    Tours(Draft draft, Hazards hazards, RandomGenerator random, Set<MoveKind> without) {
        this.draft = draft;
        this.hazards = hazards;
        this.random = random;
        kinds = new Draw(without).with(3, MoveKind.TOUR_STRING).with(2, MoveKind.TOUR_AROUND).with(1, MoveKind.TOUR_ANYWHERE).with(2, MoveKind.TOUR_FORCE);
        work = draft.work();
        int packages = work.packages().size();
        hazardOf = work.packages().stream().mapToInt(WorkPackage::hazard).toArray();
        worth = work.packages().stream().mapToDouble(p -> work.worth().packageMicro(p.index(), 0)).toArray();
        loose = work.packages().stream().mapToInt(WorkPackage::index).filter(this::standsAlone).toArray();
        isLoose = new boolean[packages];
        for (int p : loose) {
            isLoose[p] = true;
        }
        int crews = draft.crews();
        efforts = new int[crews][packages];
        hours = new long[crews];
        legs = new Legs(work);
        shortening = new Shortening(draft, legs);
        for (int crew = 0; crew < crews; crew++) {
            Double most = work.problem().crews().get(crew).maxHours();
            long inPlan = work.clocks().road(crew).between(0, work.horizon().endMinute());
            hours[crew] = most == null ? inPlan : Math.min(inPlan, (long) Math.floor(most * 60 + 1e-6));
        }
        tours = new int[crews][16];
        sizes = new int[crews];
        loaded = new int[crews];
        planned = new boolean[packages];
        dirty = new boolean[crews];
        untidy = new boolean[crews];
        placeCrew = new int[packages];
        placeAt = new int[packages];
        placeExtra = new int[packages];
        noise = new double[packages];
    }

    private boolean standsAlone(int p) {
        int hazard = work.packages().get(p).hazard();
        return worth[p] > 0 && work.order().predecessors(p).length == 0 && work.order().successors(p).length == 0
                && work.order().blockers(hazard).length == 0 && work.order().blocked(hazard).length == 0 && work.pins().crew(p) < 0;
    }

    /** Whether hours are what limits the plan, and most work waits for nothing, so that these moves may do most of the search. */
    boolean fit() {
        return work.problem().policy().objective() == Objective.RISK_REMOVED && !work.funds().limited() && loose.length * 2 > worth.length;
    }

    /** What a stop is worth on average. */
    double prize() {
        return Arrays.stream(loose).mapToDouble(p -> worth[p]).average().orElse(0);
    }

    @Override
    public boolean apply() {
        if (kinds.isEmpty()) {
            return false;
        }
        loads = 0;
        Arrays.fill(dirty, false);
        PlanState state = draft.state();
        for (int p : loose) {
            planned[p] = state.assigned(p);
        }
        switch (kinds.next(random)) {
            case TOUR_STRING -> takeString();
            case TOUR_AROUND -> takeNear();
            case TOUR_ANYWHERE -> takeAnywhere();
            default -> force();
        }
        if (loads == 0) {
            load(random.nextInt(draft.crews()));
        }
        if (random.nextInt(3) == 0) {
            load(random.nextInt(draft.crews()));
        }
        for (int i = 0; i < loads; i++) {
            shorten(loaded[i]);
        }
        if (refill()) {
            boolean any = false;
            for (int i = 0; i < loads; i++) {
                any |= shorten(loaded[i]);
            }
            if (any) {
                refill();
            }
        }
        for (int i = 0; i < loads; i++) {
            int crew = loaded[i];
            draft.set(crew, Arrays.copyOf(tours[crew], sizes[crew]));
        }
        return !draft.touched().isEmpty();
    }

    private boolean load(int crew) {
        if (dirty[crew]) {
            return true;
        }
        int n = draft.size(crew);
        if (tours[crew].length < n + 1) {
            tours[crew] = new int[2 * n + 2];
        }
        for (int i = 0; i < n; i++) {
            Timing stop = draft.at(crew, i);
            if (!stop.isPackage()) {
                return false;
            }
            tours[crew][i] = stop.workPackage;
        }
        sizes[crew] = n;
        dirty[crew] = true;
        untidy[crew] = false;
        loaded[loads++] = crew;
        return true;
    }

    private boolean movable(int crew, int index) {
        return index >= draft.pinned(crew) && isLoose[tours[crew][index]];
    }

    private void takeOut(int crew, int index) {
        planned[tours[crew][index]] = false;
        untidy[crew] = true;
        System.arraycopy(tours[crew], index + 1, tours[crew], index, sizes[crew] - index - 1);
        sizes[crew]--;
    }

    private void takeString() {
        int times = 1 + random.nextInt(2);
        for (int t = 0; t < times; t++) {
            int crew = random.nextInt(draft.crews());
            if (!load(crew) || sizes[crew] == 0) {
                continue;
            }
            int length = 1 + random.nextInt(Math.min(sizes[crew], MOST_OUT));
            int from = random.nextInt(sizes[crew] - length + 1);
            for (int i = from + length - 1; i >= from; i--) {
                if (movable(crew, i)) {
                    takeOut(crew, i);
                }
            }
        }
    }

    private void takeNear() {
        int seed = hazardOf[loose[random.nextInt(loose.length)]];
        int wanted = 1 + random.nextInt(MOST_OUT);
        for (int near : hazards.nearest[seed]) {
            if (wanted <= 0) {
                return;
            }
            for (int p : work.order().ofHazard(near)) {
                if (isLoose[p] && planned[p] && random.nextInt(4) > 0 && takeOut(p)) {
                    wanted--;
                }
            }
        }
    }

    private boolean takeOut(int p) {
        int crew = draft.state().crew[p];
        if (!load(crew)) {
            return false;
        }
        for (int i = draft.pinned(crew); i < sizes[crew]; i++) {
            if (tours[crew][i] == p) {
                takeOut(crew, i);
                return true;
            }
        }
        return false;
    }

    private void takeAnywhere() {
        for (int wanted = 1 + random.nextInt(MOST_OUT), tries = 40; wanted > 0 && tries > 0; tries--) {
            int p = loose[random.nextInt(loose.length)];
            if (planned[p] && takeOut(p)) {
                wanted--;
            }
        }
    }

    /** Puts a package in whatever the hours, then takes out what is worth least for the time it takes until they suffice. */
    private void force() {
        int p = -1;
        for (int tries = 0; tries < 20 && p < 0; tries++) {
            int q = loose[random.nextInt(loose.length)];
            p = planned[q] ? -1 : q;
        }
        if (p < 0) {
            takeAnywhere();
            return;
        }
        int crew = random.nextInt(draft.crews());
        if (!work.capable(crew, p) || !load(crew)) {
            return;
        }
        int at = -1;
        int least = Integer.MAX_VALUE;
        for (int i = draft.pinned(crew); i <= sizes[crew]; i++) {
            int extra = extra(crew, i, p);
            if (extra < least) {
                least = extra;
                at = i;
            }
        }
        putIn(crew, at, p);
        shorten(crew);
        while (minutes(crew) > hours[crew]) {
            int worst = -1;
            double worstRatio = Double.MAX_VALUE;
            for (int i = draft.pinned(crew); i < sizes[crew]; i++) {
                int q = tours[crew][i];
                if (q != p && isLoose[q]) {
                    double ratio = (0.5 + random.nextDouble()) * worth[q] / Math.max(1, saved(crew, i));
                    if (ratio < worstRatio) {
                        worstRatio = ratio;
                        worst = i;
                    }
                }
            }
            if (worst < 0) {
                return;
            }
            takeOut(crew, worst);
        }
    }

    private boolean shorten(int crew) {
        if (!untidy[crew]) {
            return false;
        }
        untidy[crew] = false;
        int[] order = Arrays.copyOf(tours[crew], sizes[crew]);
        if (shortening.order(crew, order)) {
            System.arraycopy(order, 0, tours[crew], 0, order.length);
            return true;
        }
        return false;
    }

    private int leg(int crew, int from, int to) {
        return legs.minutes(crew, from < 0 ? Roads.START : hazardOf[from], to < 0 ? Legs.END : hazardOf[to]);
    }

    private int before(int crew, int index) {
        return index == 0 ? -1 : tours[crew][index - 1];
    }

    private int atOrEnd(int crew, int index) {
        return index < sizes[crew] ? tours[crew][index] : -1;
    }

    private int extra(int crew, int index, int p) {
        int a = before(crew, index);
        int b = atOrEnd(crew, index);
        return leg(crew, a, p) + leg(crew, p, b) - leg(crew, a, b) + effort(crew, p);
    }

    private int effort(int crew, int p) {
        int[] row = efforts[crew];
        if (row[p] == 0) {
            row[p] = work.durations().minutes(crew, p, false, 0) + 1;
        }
        return row[p] - 1;
    }

    private int saved(int crew, int index) {
        int a = before(crew, index);
        int b = index + 1 < sizes[crew] ? tours[crew][index + 1] : -1;
        int p = tours[crew][index];
        return leg(crew, a, p) + leg(crew, p, b) - leg(crew, a, b) + effort(crew, p);
    }

    private long minutes(int crew) {
        long sum = 0;
        for (int i = 0; i < sizes[crew]; i++) {
            sum += leg(crew, before(crew, i), tours[crew][i]) + effort(crew, tours[crew][i]);
        }
        return sizes[crew] == 0 ? 0 : sum + leg(crew, tours[crew][sizes[crew] - 1], -1);
    }

    private void putIn(int crew, int at, int p) {
        if (tours[crew].length == sizes[crew]) {
            tours[crew] = Arrays.copyOf(tours[crew], 2 * sizes[crew] + 2);
        }
        System.arraycopy(tours[crew], at, tours[crew], at + 1, sizes[crew] - at);
        tours[crew][at] = p;
        sizes[crew]++;
        planned[p] = true;
        untidy[crew] = true;
    }

    /** Puts in what is worth most for the minutes it takes, until nothing fits. */
    private boolean refill() {
        count = 0;
        double power = 0.5 + 1.5 * random.nextDouble();
        double blink = random.nextInt(2) == 0 ? 0 : 0.1;
        double wobble = random.nextInt(3) == 0 ? 0 : random.nextDouble();
        long[] left = new long[draft.crews()];
        for (int i = 0; i < loads; i++) {
            left[loaded[i]] = hours[loaded[i]] - minutes(loaded[i]);
        }
        if (candidates.length < loose.length) {
            candidates = new int[loose.length];
        }
        for (int p : loose) {
            if (!planned[p] && (blink == 0 || random.nextDouble() >= blink)) {
                noise[p] = Math.pow(worth[p], power) * (1 + wobble * (random.nextDouble() - 0.5));
                if (place(p, left)) {
                    candidates[count++] = p;
                }
            }
        }
        boolean any = false;
        while (count > 0) {
            int best = -1;
            double bestRatio = -1;
            for (int i = 0; i < count; i++) {
                int p = candidates[i];
                double ratio = noise[p] / Math.max(1, placeExtra[p]);
                if (ratio > bestRatio) {
                    bestRatio = ratio;
                    best = i;
                }
            }
            int p = candidates[best];
            int crew = placeCrew[p];
            int at = placeAt[p];
            candidates[best] = candidates[--count];
            putIn(crew, at, p);
            left[crew] -= placeExtra[p];
            any = true;
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int q = candidates[i];
                boolean fits = true;
                if (placeCrew[q] == crew && placeAt[q] == at) {
                    fits = place(q, left);
                } else {
                    if (placeCrew[q] == crew && placeAt[q] > at) {
                        placeAt[q]++;
                    }
                    if (work.capable(crew, q)) {
                        consider(q, crew, at);
                        consider(q, crew, at + 1);
                    }
                    if (placeExtra[q] > left[placeCrew[q]]) {
                        fits = place(q, left);
                    }
                }
                if (fits) {
                    candidates[kept++] = q;
                }
            }
            count = kept;
        }
        return any;
    }

    private void consider(int p, int crew, int at) {
        int extra = extra(crew, at, p);
        if (extra < placeExtra[p]) {
            placeExtra[p] = extra;
            placeCrew[p] = crew;
            placeAt[p] = at;
        }
    }

    /** Finds the best place in the loaded tours that have the hours. */
    private boolean place(int p, long[] left) {
        placeExtra[p] = Integer.MAX_VALUE;
        for (int i = 0; i < loads; i++) {
            int crew = loaded[i];
            if (!work.capable(crew, p)) {
                continue;
            }
            for (int at = draft.pinned(crew); at <= sizes[crew]; at++) {
                int extra = extra(crew, at, p);
                if (extra < placeExtra[p] && extra <= left[crew]) {
                    placeExtra[p] = extra;
                    placeCrew[p] = crew;
                    placeAt[p] = at;
                }
            }
        }
        return placeExtra[p] != Integer.MAX_VALUE;
    }
}
