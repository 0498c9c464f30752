package clearance.solver;

import clearance.model.Objective;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Takes the chains of some hazard areas out that belong together and puts them, and some that were not planned, back in another order.
 */
final class RuinRecreate implements Proposal {

    private static final double BLINK = 0.08;
    /** So often a hazard area that is required by a date is put in, if it is not planned whole. */
    private static final int REQUIRED_EVERY = 6;
    private static final int MILESTONE_EVERY = 3;
    private static final int MARGIN_KINDS = 12;
    private static final int MOST_OF_MILESTONE = 8;

    private final Draft draft;
    private final Chains chains;
    private final Inserter inserter;
    private final Hazards hazards;
    private final WorkModel work;
    private final RandomGenerator random;
    private final Draw kinds;
    private final int[] required;
    /** Where only the end of the plan counts, short routes make room for more. */
    private final @Nullable Shortening shortening;

    RuinRecreate(Draft draft, Chains chains, Inserter inserter, Hazards hazards, RandomGenerator random, Set<MoveKind> without) {
        this.draft = draft;
        this.chains = chains;
        this.inserter = inserter;
        this.hazards = hazards;
        this.work = draft.work();
        this.random = random;
        kinds = new Draw(without).with(4, MoveKind.RUIN_AROUND).with(4, MoveKind.RUIN_STRINGS)
                .with(hazards.ofMilestone.length > 0 ? 1 : 0, MoveKind.RUIN_MILESTONE).with(1, MoveKind.RUIN_ANYWHERE);
        shortening = work.problem().policy().objective() == Objective.RISK_REMOVED ? new Shortening(draft, new Legs(work)) : null;
        required = java.util.Arrays.stream(hazards.open).filter(h -> work.problem().hazardAreas().get(h).required()).toArray();
    }

    @Override
    public boolean apply() {
        if (hazards.open.length == 0 || kinds.isEmpty()) {
            return false;
        }
        Set<Integer> ruined = new LinkedHashSet<>();
        switch (kinds.next(random)) {
            case RUIN_AROUND -> ruinAround(ruined);
            case RUIN_STRINGS -> ruinStrings(ruined);
            case RUIN_MILESTONE -> ruinMilestone(ruined);
            default -> ruinAnywhere(ruined);
        }
        List<Integer> candidates = new ArrayList<>(ruined);
        addUnplanned(candidates);
        order(candidates);
        if (shortening == null) {
            candidates.forEach(hazard -> chains.insert(hazard, random, BLINK));
        } else {
            shortening.shorten(draft.touched());
            candidates.removeIf(hazard -> chains.insert(hazard, random, BLINK));
            shortening.shorten(draft.touched());
            candidates.forEach(hazard -> chains.insert(hazard, random, BLINK));
        }
        return true;
    }

    /** How many hazard areas to take out: mostly few. */
    private int amount() {
        return 1 + random.nextInt(Math.min(hazards.open.length, 1 + random.nextInt(7)));
    }

    private int anyHazard() {
        return hazards.open[random.nextInt(hazards.open.length)];
    }

    private void ruin(int hazard, Set<Integer> ruined) {
        if (ruined.add(hazard)) {
            chains.remove(work.order().ofHazard(hazard));
        }
    }

    private void ruinAround(Set<Integer> ruined) {
        int seed = anyHazard();
        ruin(seed, ruined);
        int wanted = amount();
        for (int near : hazards.nearest[seed]) {
            if (ruined.size() >= wanted) {
                break;
            }
            if (random.nextInt(4) > 0) {
                ruin(near, ruined);
            }
        }
    }

    private void ruinAnywhere(Set<Integer> ruined) {
        for (int i = amount(); i > 0; i--) {
            ruin(anyHazard(), ruined);
        }
    }

    private void ruinMilestone(Set<Integer> ruined) {
        int[] needed = hazards.ofMilestone[random.nextInt(hazards.ofMilestone.length)];
        int start = needed.length == 0 ? 0 : random.nextInt(needed.length);
        for (int i = 0; i < Math.min(needed.length, 6); i++) {
            ruin(needed[(start + i) % needed.length], ruined);
        }
    }

    /** Takes strings of neighbouring stops out of the routes of one crew and of crews that work near it. */
    private void ruinStrings(Set<Integer> ruined) {
        int routes = 1 + random.nextInt(3);
        int seed = anyHazard();
        for (int tries = 0; routes > 0 && tries < 12; tries++) {
            int near = tries == 0 || hazards.nearest[seed].length == 0 ? seed : hazards.nearest[seed][random.nextInt(hazards.nearest[seed].length)];
            int[] packages = work.order().ofHazard(near);
            int p = packages[random.nextInt(packages.length)];
            if (draft.state().assigned(p)) {
                ruinString(draft.state().crew[p], p, ruined);
                routes--;
            }
        }
    }

    private void ruinString(int crew, int aroundPackage, Set<Integer> ruined) {
        int size = draft.size(crew);
        int length = 1 + random.nextInt(Math.min(size, 10));
        int middle = draft.indexOf(crew, aroundPackage);
        int from = Math.max(draft.pinned(crew), middle - random.nextInt(length));
        List<Integer> out = new ArrayList<>();
        for (int i = from; i < Math.min(size, from + length); i++) {
            Timing stop = draft.at(crew, i);
            if (stop.isPackage()) {
                out.add(stop.workPackage);
            }
        }
        out.forEach(p -> ruined.add(work.packages().get(p).hazard()));
        chains.removeWithSuccessors(out);
    }

    private void addUnplanned(List<Integer> candidates) {
        if (required.length > 0 && random.nextInt(REQUIRED_EVERY) == 0) {
            int hazard = required[random.nextInt(required.length)];
            if (!candidates.contains(hazard) && !complete(hazard)) {
                candidates.add(hazard);
            }
        }
        if (hazards.ofMilestone.length > 0 && random.nextInt(MILESTONE_EVERY) == 0) {
            addMilestone(candidates);
        }
        int wanted = 1 + random.nextInt(4);
        int seed = candidates.isEmpty() ? anyHazard() : candidates.get(random.nextInt(candidates.size()));
        for (int tries = 0; wanted > 0 && tries < 16; tries++) {
            int[] near = hazards.nearest[seed];
            int hazard = random.nextBoolean() && near.length > 0 ? near[random.nextInt(near.length)] : anyHazard();
            if (!candidates.contains(hazard) && !complete(hazard)) {
                candidates.add(hazard);
                wanted--;
            }
        }
    }

    /** All that a community or a piece of infrastructure still waits for, if it is not too much at once. */
    private void addMilestone(List<Integer> candidates) {
        int[] needed = hazards.ofMilestone[random.nextInt(hazards.ofMilestone.length)];
        List<Integer> missing = new ArrayList<>();
        for (int hazard : needed) {
            if (!candidates.contains(hazard) && !complete(hazard)) {
                missing.add(hazard);
            }
        }
        if (missing.size() <= MOST_OF_MILESTONE) {
            candidates.addAll(missing);
        }
    }

    private boolean complete(int hazard) {
        for (int p : work.order().ofHazard(hazard)) {
            if (!draft.state().assigned(p)) {
                return false;
            }
        }
        return true;
    }

    /** By a noisy density, by worth, by effort or by chance. */
    private void order(List<Integer> candidates) {
        int kind = random.nextInt(MARGIN_KINDS);
        double[] keys = new double[work.problem().hazardAreas().size()];
        for (int h : candidates) {
            double noise = 0.7 + 0.6 * random.nextDouble();
            keys[h] = switch (kind) {
                case 0 -> random.nextDouble();
                case 1 -> hazards.worth[h] * noise;
                case 2 -> -hazards.days[h];
                case 3 -> noise * hazards.worth[h] / Math.max(1, hazards.cost[h]);
                case 4, 5, 6, 7, 8, 9 -> noise * atTheMargin(h);
                default -> noise * hazards.worth[h] / Math.max(0.01, hazards.days[h]);
            };
        }
        candidates.sort(Comparator.comparingDouble((Integer h) -> keys[h]).reversed().thenComparing(h -> h));
    }

    /** Worth of a chain per minute as the plan stands now: an area on the way of a crew is cheap. */
    private double atTheMargin(int hazard) {
        for (int p : work.order().ofHazard(hazard)) {
            if (!draft.state().assigned(p)) {
                double minutes = Math.max(0, hazards.days[hazard] * work.durations().dayMinutes() - hazards.leastMinutes[p]);
                return inserter.density(p, hazards.worth[hazard] - work.worth().packageMicro(p, 0), minutes);
            }
        }
        return 0;
    }
}
