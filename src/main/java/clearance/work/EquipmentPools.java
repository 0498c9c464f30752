package clearance.work;

import clearance.model.Equipment;
import clearance.model.Explosive;
import clearance.model.HazardArea;
import clearance.model.Method;
import clearance.model.Problem;
import clearance.model.Vegetation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shared equipment, pooled by type. A package needs one unit of every type that some entry of the type says it is needed for, by the crew's method.
 */
public final class EquipmentPools {

    /** More types than this cannot be planned. */
    public static final int MOST_TYPES = 64;

    private final List<Pool> pools;
    private final int[] units;
    private final double[][] costs = new double[Method.values().length][];
    private final long[][] needs = new long[Method.values().length][];
    private final Problem problem;

    /**
     * The units of one type.
     *
     * @param unitIds    name of each unit: the entry's id and a number
     * @param rateFactor of the first entry; entries of one type should not differ
     */
    public record Pool(String type, List<Equipment> entries, List<String> unitIds, double costPerDay, double rateFactor) {

        public int units() {
            return unitIds.size();
        }
    }

    EquipmentPools(Problem problem, List<WorkPackage> packages, List<Chain> chains) {
        this.problem = problem;
        List<Pool> made = new ArrayList<>();
        Map<String, List<Equipment>> byType = new LinkedHashMap<>();
        problem.equipment().forEach(e -> byType.computeIfAbsent(e.type(), t -> new ArrayList<>()).add(e));
        if (byType.size() > MOST_TYPES) {
            throw new IllegalArgumentException("equipment has " + byType.size() + " types; at most " + MOST_TYPES + " can be planned");
        }
        byType.forEach((type, entries) -> {
            List<String> names = new ArrayList<>();
            entries.forEach(e -> {
                for (int unit = 1; unit <= e.units(); unit++) {
                    names.add(e.id() + "-" + unit);
                }
            });
            made.add(new Pool(type, List.copyOf(entries), List.copyOf(names), entries.getFirst().costPerDay(), entries.getFirst().rateFactor()));
        });
        pools = List.copyOf(made);
        units = pools.stream().mapToInt(Pool::units).toArray();
        for (Method method : Method.values()) {
            long[] byPackage = new long[packages.size()];
            for (WorkPackage p : packages) {
                byPackage[p.index()] = needs(method, p, problem.hazardAreas().get(p.hazard()), chains.get(p.hazard()).vegetationAt(p.stage()));
            }
            needs[method.ordinal()] = byPackage;
            costs[method.ordinal()] = java.util.Arrays.stream(byPackage).mapToDouble(this::costOf).toArray();
        }
    }

    /** What a planner should know: a pool has one price and one rate, those of its first entry. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (Pool pool : pools) {
            for (Equipment entry : pool.entries()) {
                if (entry.costPerDay() != pool.costPerDay() || entry.rateFactor() != pool.rateFactor()) {
                    warnings.add("Equipment " + entry.id() + " counts with costPerDay " + pool.costPerDay() + " and rateFactor " + pool.rateFactor() + ", those of "
                            + pool.entries().getFirst().id() + ": units of one type are interchangeable. Give it another type if it differs.");
                }
            }
        }
        return warnings;
    }

    public List<Pool> pools() {
        return pools;
    }

    /** Number of pools. */
    public int size() {
        return pools.size();
    }

    /** The pools a crew needs a unit of for a package, as bits by position in {@link #pools()}. */
    public long needs(int crew, int workPackage) {
        return needs[problem.crews().get(crew).method().ordinal()][workPackage];
    }

    /** Number of units of a pool. */
    public int units(int pool) {
        return units[pool];
    }

    /** Cost per working day of all units a crew needs for a package, in currency units. */
    double costPerDay(int crew, int workPackage) {
        return costs[problem.crews().get(crew).method().ordinal()][workPackage];
    }

    private double costOf(long needed) {
        double sum = 0;
        for (long left = needed; left != 0; left &= left - 1) {
            sum += pools.get(Long.numberOfTrailingZeros(left)).costPerDay();
        }
        return sum;
    }

    /** Factor on the rate of a crew from all units it needs for a package. */
    double rateFactor(int crew, int workPackage) {
        double factor = 1;
        for (long left = needs(crew, workPackage); left != 0; left &= left - 1) {
            factor *= pools.get(Long.numberOfTrailingZeros(left)).rateFactor();
        }
        return factor;
    }

    private long needs(Method method, WorkPackage p, HazardArea hazard, Vegetation vegetation) {
        Set<Explosive> explosives = hazard.explosives().isEmpty() ? Set.of(problem.policy().assumed().explosive()) : hazard.explosives();
        long bits = 0;
        for (int i = 0; i < pools.size(); i++) {
            for (Equipment entry : pools.get(i).entries()) {
                Equipment.NeededFor f = entry.neededFor();
                if ((f.stages().isEmpty() || f.stages().contains(p.stage())) && (f.methods().isEmpty() || f.methods().contains(method))
                        && (f.vegetation().isEmpty() || f.vegetation().contains(vegetation))
                        && (f.explosives().isEmpty() || f.explosives().stream().anyMatch(explosives::contains))) {
                    bits |= 1L << i;
                }
            }
        }
        return bits;
    }
}
