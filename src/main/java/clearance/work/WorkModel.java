package clearance.work;

import clearance.model.Crew;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.Stage;
import clearance.model.Tranche;
import clearance.risk.Horizon;
import clearance.risk.RiskModel;
import clearance.risk.Sites;
import clearance.work.Capability.Demand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to do in a problem and what it takes. Computed once, then only read; safe for use by several threads.
 *
 * <p>Hazard areas, crews and packages are known by their position in {@link Problem#hazardAreas()}, {@link Problem#crews()} and {@link #packages()};
 * times are minutes of the {@link Horizon}.
 */
public final class WorkModel {

    private static final int SHORT_PLAN_WEEKS = 8;
    private static final int DAYS_PER_WEEK = 7;

    private final Problem problem;
    private final Horizon horizon;
    private final Sites sites;
    private final RiskModel risk;
    private final Parcels parcels;
    private final double totalDailyRisk;
    private final Capability capability;
    private final List<Chain> chains;
    private final List<WorkPackage> packages;
    private final List<String> warnings;
    private final Map<Stage, List<String>> leftOut;
    private final PackageOrder order;
    private final Pins pins;
    private final Clocks clocks;
    private final Roads roads;
    private final EquipmentPools equipment;
    private final FundBook funds;
    private final Durations durations;
    private final Costs costs;
    private final List<Milestone> milestones;
    private final Worth worth;
    private final int[][] neighbours;
    private final int[] notBefore;
    private final List<PublishedWork> published;
    private final Map<String, Integer> packageIds = new HashMap<>();
    /** Answers of {@link #capable}, 0 where it has not been asked yet. */
    private final byte[][] capable;

    /** Where and when the published plan has a package. */
    public record PublishedWork(int workPackage, int crew, int start) {
    }

    private WorkModel(Problem problem, @Nullable WorkModel base) {
        this.problem = problem;
        horizon = Horizon.of(problem);
        sites = base == null ? Sites.of(problem) : base.sites;
        risk = RiskModel.of(problem, sites);
        totalDailyRisk = base == null ? risk.totalDailyRisk() : base.totalDailyRisk;
        capability = new Capability(problem.policy());
        Chains chainsByPolicy = new Chains(problem, capability);
        chains = problem.hazardAreas().stream().map(h -> chainsByPolicy.of(h, sites.areaM2(h.id()))).toList();
        leftOut = chainsByPolicy.leftOut();
        Zones zones = new Zones(problem, sites);
        parcels = base == null ? new Parcels(problem, sites, chains, capability, zones) : base.parcels;
        packages = new PackageBuilder(problem, sites, chains, parcels).build();
        for (WorkPackage p : packages) {
            packageIds.put(key(problem.hazardAreas().get(p.hazard()).id(), p.stage(), p.parcel()), p.index());
        }
        order = new PackageOrder(problem, packages);
        pins = new Pins(problem, packages);
        clocks = new Clocks(problem, horizon, packages);
        roads = new Roads(problem);
        equipment = new EquipmentPools(problem, packages, chains);
        warnings = Stream.concat(chainsByPolicy.warnings().stream(), equipment.warnings().stream()).toList();
        funds = new FundBook(problem, horizon, packages, zones);
        durations = new Durations(this);
        costs = new Costs(this);
        milestones = new Milestones(problem, horizon, packages, zones, totalDailyRisk).all();
        worth = new Worth(problem, horizon, risk, packages, totalDailyRisk);
        neighbours = neighbours();
        notBefore = problem.hazardAreas().stream().mapToInt(h -> h.notBefore() == null ? 0 : Math.max(0, horizon.minuteOf(h.notBefore()))).toArray();
        published = publishedWork();
        capable = new byte[problem.crews().size()][packages.size()];
    }

    /** The work of a problem. */
    public static WorkModel of(Problem problem) {
        return new WorkModel(problem, null);
    }

    /** The work of a variant of the problem this model was made for: parcels and worths stay those of the base problem. */
    public WorkModel variant(Problem changed) {
        return new WorkModel(changed, this);
    }

    public Problem problem() {
        return problem;
    }

    public Horizon horizon() {
        return horizon;
    }

    public Sites sites() {
        return sites;
    }

    public RiskModel risk() {
        return risk;
    }

    public Capability capability() {
        return capability;
    }

    public List<WorkPackage> packages() {
        return packages;
    }

    public Chain chain(int hazard) {
        return chains.get(hazard);
    }

    /** Order among packages: stages of one hazard area, access between them. */
    public PackageOrder order() {
        return order;
    }

    public Pins pins() {
        return pins;
    }

    public Clocks clocks() {
        return clocks;
    }

    public Roads roads() {
        return roads;
    }

    public EquipmentPools equipment() {
        return equipment;
    }

    public FundBook funds() {
        return funds;
    }

    public Durations durations() {
        return durations;
    }

    public Costs costs() {
        return costs;
    }

    public List<Milestone> milestones() {
        return milestones;
    }

    public Worth worth() {
        return worth;
    }

    /** What a planner should know, such as stages left out for want of a crew. */
    public List<String> warnings() {
        return warnings;
    }

    /** Ids of hazard areas, by the stage that was left out on them because no crew can do it. */
    public Map<Stage, List<String>> stagesLeftOut() {
        return Collections.unmodifiableMap(leftOut);
    }

    /** Published packages that still exist, with crews that still exist. */
    public List<PublishedWork> published() {
        return published;
    }

    /** Minute before which no work on a hazard area starts. */
    public int notBefore(int hazard) {
        return notBefore[hazard];
    }

    /** Packages of other hazard areas that must not be worked on at the same time as this one, ascending. */
    public int[] neighbours(int workPackage) {
        return neighbours[workPackage];
    }

    /** Whether a crew is able and allowed to do a package. */
    public boolean capable(int crew, int workPackage) {
        byte known = capable[crew][workPackage];
        if (known == 0) {
            known = (byte) (obstacle(crew, workPackage) == null ? 1 : 2);
            capable[crew][workPackage] = known;
        }
        return known == 1;
    }

    /** Whether a crew is able to do a package that is not bound to another crew. */
    public boolean mayDo(int crew, int workPackage) {
        int bound = pins.crew(workPackage);
        return (bound < 0 || bound == crew) && capable(crew, workPackage);
    }

    /** Why a crew cannot do a package, in words that follow "the crew"; null = it can. */
    public @Nullable String obstacle(int crew, int workPackage) {
        return capability.obstacle(problem.crews().get(crew), demand(packages.get(workPackage)));
    }

    /** Square metres per working day of a crew on a package, all factors included. */
    double rateM2PerDay(int crew, int workPackage) {
        return capability.rateM2PerDay(problem.crews().get(crew), demand(packages.get(workPackage))) * equipment.rateFactor(crew, workPackage);
    }

    private Demand demand(WorkPackage p) {
        Chain chain = chains.get(p.hazard());
        return new Demand(problem.hazardAreas().get(p.hazard()), p.stage(), chain.vegetationAt(p.stage()),
                chain.stageAreaM2(Stage.CLEARANCE));
    }

    /** Parcels of a hazard area, in lon/lat, with their areas. */
    public List<Plan.Parcel> parcels(int hazard) {
        HazardArea area = problem.hazardAreas().get(hazard);
        if (!area.parcels().isEmpty()) {
            List<Plan.Parcel> kept = new ArrayList<>();
            for (int i = 0; i < area.parcels().size(); i++) {
                kept.add(new Plan.Parcel(area.parcels().get(i).id(), area.parcels().get(i).geometry(),
                        parcels.of(area.id()).get(i).share() * chains.get(hazard).areaM2()));
            }
            return kept;
        }
        return parcels.of(area.id()).stream().map(p -> new Plan.Parcel(p.id(), sites.projection().toLonLat(p.ground()),
                p.share() * chains.get(hazard).areaM2())).toList();
    }

    /**
     * The package of a stage of a hazard area.
     *
     * @param parcel null = the only one of the stage
     * @return its index; −1 where there is none, or several and none is named
     */
    public int find(String hazard, Stage stage, @Nullable String parcel) {
        Integer exact = packageIds.get(key(hazard, stage, parcel));
        if (exact != null) {
            return exact;
        }
        if (parcel != null) {
            return -1;
        }
        int[] found = packages.stream().filter(p -> p.stage() == stage && problem.hazardAreas().get(p.hazard()).id().equals(hazard))
                .mapToInt(WorkPackage::index).toArray();
        return found.length == 1 ? found[0] : -1;
    }

    /** A readable name of a package: hazard area, stage and parcel. */
    public String label(int workPackage) {
        WorkPackage p = packages.get(workPackage);
        return problem.hazardAreas().get(p.hazard()).id() + " " + p.stage() + (p.parcel() == null || p.of() == 1 ? "" : " " + p.parcel() + "/" + p.of());
    }

    /**
     * Minutes for which it may pay that a crew waits: money arrives, a month begins, work on a hazard area may start; each day of a short plan, each
     * Monday of a longer one. Ascending, inside the plan.
     */
    public int[] waitMinutes() {
        TreeSet<Integer> minutes = new TreeSet<>();
        for (Fund fund : problem.funds()) {
            for (Tranche tranche : fund.tranches()) {
                minutes.add(horizon.minuteOf(tranche.date()));
            }
        }
        for (var month = horizon.start().withDayOfMonth(1).plusMonths(1); month.isBefore(problem.calendar().end()); month = month.plusMonths(1)) {
            minutes.add(horizon.minuteOf(month));
        }
        int step = (problem.calendar().weeks() <= SHORT_PLAN_WEEKS ? 1 : DAYS_PER_WEEK) * Horizon.MINUTES_PER_DAY;
        for (int minute = step; minute < horizon.endMinute(); minute += step) {
            minutes.add(minute);
        }
        Arrays.stream(notBefore).forEach(minutes::add);
        return minutes.stream().mapToInt(Integer::intValue).filter(m -> m > 0 && m < horizon.endMinute()).toArray();
    }

    private static String key(String hazard, Stage stage, @Nullable String parcel) {
        return hazard + '\n' + stage + '\n' + (parcel == null ? "" : parcel);
    }

    private int[][] neighbours() {
        double separationM = problem.policy().separationM();
        if (separationM <= 0) {
            return packages.stream().map(p -> new int[0]).toArray(int[][]::new);
        }
        return new PackageIndex(packages).neighbours(separationM);
    }

    private List<PublishedWork> publishedWork() {
        Plan plan = problem.publishedPlan();
        if (plan == null) {
            return List.of();
        }
        List<String> crews = problem.crews().stream().map(Crew::id).toList();
        List<PublishedWork> result = new ArrayList<>();
        for (Plan.Assignment a : plan.assignments()) {
            int index = find(a.hazardArea(), a.stage(), a.parcel());
            if (index >= 0 && crews.contains(a.crew()) && a.start() != null) {
                result.add(new PublishedWork(index, crews.indexOf(a.crew()), horizon.minuteOf(a.start())));
            }
        }
        return List.copyOf(result);
    }
}
