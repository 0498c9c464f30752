package clearance.work;

import clearance.model.Crew;
import clearance.model.Earmark;
import clearance.model.Explosive;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.Problem;
import clearance.model.Tranche;
import clearance.risk.Horizon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Money as a flow problem: which tranches may pay which commitments. Commitments that the same funds may pay form an eligibility class; the dates on
 * which money arrives or expires cut time into periods. A cell is a class in a period.
 */
public final class FundBook {

    private final boolean limited;
    private final int[] periodStarts;
    private final List<Source> sources;
    private final List<BitSet> classes;
    private final int[] packageSide;
    private final int[] crewSide;
    private final int[][] classOf;
    private final int[] wageClass;

    /**
     * A tranche as a source of money.
     *
     * @param fund        position of the fund in the problem
     * @param cents       what is left of the tranche
     * @param firstPeriod first period it can pay in
     * @param lastPeriod  last period it can pay in; before {@code firstPeriod} where it expires before it arrives
     */
    public record Source(int fund, long cents, int firstPeriod, int lastPeriod) {
    }

    FundBook(Problem problem, Horizon horizon, List<WorkPackage> packages, Zones zones) {
        limited = !problem.funds().isEmpty();
        periodStarts = periodStarts(problem, horizon);
        sources = sources(problem, horizon);
        classes = new ArrayList<>();
        Map<BitSet, Integer> classIds = new HashMap<>();
        List<BitSet> packageKeys = new ArrayList<>();
        List<BitSet> crewKeys = new ArrayList<>();
        packageSide = sides(packages.stream().map(p -> packageFunds(problem, p, zones)).toList(), packageKeys);
        crewSide = sides(problem.crews().stream().map(c -> crewFunds(problem, c)).toList(), crewKeys);
        classOf = new int[crewKeys.size()][packageKeys.size()];
        for (int c = 0; c < crewKeys.size(); c++) {
            for (int p = 0; p < packageKeys.size(); p++) {
                BitSet both = (BitSet) crewKeys.get(c).clone();
                both.and(packageKeys.get(p));
                classOf[c][p] = classId(both, classIds);
            }
        }
        wageClass = problem.crews().stream().mapToInt(c -> classId(wageFunds(problem, c), classIds)).toArray();
    }

    /** Whether money limits the plan at all: a problem without funds has no limit. */
    public boolean limited() {
        return limited;
    }

    /** The eligibility class of a commitment of a crew for a package. */
    public int classOf(int crew, int workPackage) {
        return classOf[crewSide[crew]][packageSide[workPackage]];
    }

    /** The eligibility class of the wages of a crew: funds that are not tied to any ground or stage. */
    public int wageClass(int crew) {
        return wageClass[crew];
    }

    /** The period in which a minute lies. */
    public int period(int minute) {
        int low = 0;
        int high = periodStarts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (periodStarts[middle] <= minute) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Minutes at which money arrives or expires, the first 0. */
    public int[] periodStarts() {
        return periodStarts.clone();
    }

    public int periods() {
        return periodStarts.length;
    }

    public int classes() {
        return classes.size();
    }

    /** Positions of the funds that may pay a class. */
    public BitSet funds(int eligibilityClass) {
        return (BitSet) classes.get(eligibilityClass).clone();
    }

    public List<Source> sources() {
        return sources;
    }

    /** Number of the cell of a class in a period. */
    public int cell(int eligibilityClass, int period) {
        return eligibilityClass * periodStarts.length + period;
    }

    private int classId(BitSet funds, Map<BitSet, Integer> ids) {
        return ids.computeIfAbsent(funds, key -> {
            classes.add(key);
            return classes.size() - 1;
        });
    }

    private static int[] sides(List<BitSet> keys, List<BitSet> distinct) {
        Map<BitSet, Integer> ids = new HashMap<>();
        return keys.stream().mapToInt(key -> ids.computeIfAbsent(key, k -> {
            distinct.add(k);
            return distinct.size() - 1;
        })).toArray();
    }

    private static int[] periodStarts(Problem problem, Horizon horizon) {
        TreeSet<Integer> starts = new TreeSet<>(List.of(0));
        for (Fund fund : problem.funds()) {
            fund.tranches().forEach(t -> starts.add(Math.max(0, horizon.minuteOf(t.date()))));
            if (fund.spendBy() != null) {
                starts.add(Math.max(0, horizon.minuteOf(fund.spendBy().plusDays(1))));
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What is already spent is taken from the earliest tranches. Money that expires soonest, then arrives first, is listed first. */
    private List<Source> sources(Problem problem, Horizon horizon) {
        List<Source> all = new ArrayList<>();
        for (int f = 0; f < problem.funds().size(); f++) {
            Fund fund = problem.funds().get(f);
            long spent = fund.spent().cents();
            int last = fund.spendBy() == null ? periodStarts.length - 1 : lastPeriodOn(horizon.minuteOf(fund.spendBy().plusDays(1)) - 1);
            for (Tranche tranche : fund.tranches().stream().sorted(Comparator.comparing(Tranche::date)).toList()) {
                long taken = Math.min(spent, tranche.amount().cents());
                spent -= taken;
                all.add(new Source(f, tranche.amount().cents() - taken, period(Math.max(0, horizon.minuteOf(tranche.date()))), last));
            }
        }
        all.sort(Comparator.comparingInt(Source::lastPeriod).thenComparingInt(Source::firstPeriod).thenComparingInt(Source::fund));
        return List.copyOf(all);
    }

    private int lastPeriodOn(int minute) {
        return minute < 0 ? -1 : period(minute);
    }

    private static BitSet packageFunds(Problem problem, WorkPackage p, Zones zones) {
        HazardArea hazard = problem.hazardAreas().get(p.hazard());
        BitSet funds = new BitSet();
        for (int f = 0; f < problem.funds().size(); f++) {
            Earmark earmark = problem.funds().get(f).earmark();
            Set<Explosive> explosives = hazard.explosives().isEmpty() ? Set.of(problem.policy().assumed().explosive()) : hazard.explosives();
            funds.set(f, (earmark.districts().isEmpty() || hazard.district() != null && earmark.districts().contains(hazard.district()))
                    && (earmark.explosives().isEmpty() || explosives.stream().anyMatch(earmark.explosives()::contains))
                    && (earmark.stages().isEmpty() || earmark.stages().contains(p.stage()))
                    && (earmark.communities().isEmpty() || earmark.communities().stream().anyMatch(c -> zones.serves(c, hazard.id()))));
        }
        return funds;
    }

    private static BitSet crewFunds(Problem problem, Crew crew) {
        BitSet funds = new BitSet();
        for (int f = 0; f < problem.funds().size(); f++) {
            Earmark earmark = problem.funds().get(f).earmark();
            funds.set(f, (earmark.organisations().isEmpty() || crew.organisation() != null && earmark.organisations().contains(crew.organisation()))
                    && (earmark.crews().isEmpty() || earmark.crews().contains(crew.id())));
        }
        return funds;
    }

    /** Wages are tied to no ground: a fund pays them where its earmark names no ground or stage, or only districts that hold all of the crew's. */
    private static BitSet wageFunds(Problem problem, Crew crew) {
        BitSet funds = crewFunds(problem, crew);
        for (int f = 0; f < problem.funds().size(); f++) {
            Earmark earmark = problem.funds().get(f).earmark();
            boolean ground = !earmark.explosives().isEmpty() || !earmark.communities().isEmpty() || !earmark.stages().isEmpty();
            boolean districts = earmark.districts().isEmpty() || !crew.districts().isEmpty() && earmark.districts().containsAll(crew.districts());
            if (ground || !districts) {
                funds.clear(f);
            }
        }
        return funds;
    }
}
