package clearance.web;

import clearance.model.HazardArea;
import clearance.model.MilestoneKind;
import clearance.model.Plan;
import clearance.model.Problem;
import clearance.model.Stage;
import clearance.risk.RiskIndex;
import clearance.work.Chain;
import clearance.work.Clock;
import clearance.work.Milestone;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What the product makes of a problem before it is planned. */
final class WorkView {

    private static final double DECIMALS = 1e7;

    private final WorkModel work;
    private final Problem problem;
    /** Crews that can do the same, with the place of each group. */
    private final Map<List<String>, Integer> groups = new LinkedHashMap<>();

    WorkView(WorkModel work) {
        this.work = work;
        problem = work.problem();
    }

    /** A problem made ready. Packages that the same crews can do share one of {@code crewGroups}: there are few, and very many packages. */
    public record View(List<HazardView> hazardAreas, List<List<String>> crewGroups, List<CrewView> crews, List<MilestoneView> milestones,
            double totalDailyRisk, List<String> warnings) {
    }

    /** A hazard area with its index, its ground and its work; {@code outline} is the ground of lines and points, too. */
    public record HazardView(String id, String name, int rank, double riskIndex, Map<String, Double> criteria, double sizeFactor, double dailyRisk,
            double areaM2, double confirmedShare, Set<String> assumed, List<Stage> stages, List<Double> point, Geometry outline, List<Plan.Parcel> parcels,
            List<PackageView> packages, Set<String> communities) {
    }

    /** A work package; {@code crews} is the place in {@code crewGroups} of the crews that are able and allowed to do it. */
    public record PackageView(Stage stage, @Nullable String parcel, int of, double areaM2, double left, boolean provisional, int crews) {
    }

    /** Days of the plan on which a crew works nowhere. */
    public record CrewView(String id, List<Span> off) {
    }

    /** Days, both included. */
    public record Span(LocalDate from, LocalDate to) {
    }

    /** A community or infrastructure and the hazard areas it waits for; worth in units of daily risk. */
    public record MilestoneView(MilestoneKind kind, String id, String name, double worth, boolean impossible, List<String> hazardAreas) {
    }

    View view() {
        List<MilestoneView> milestones = work.milestones().stream().map(this::milestone).toList();
        Map<String, Set<String>> held = new HashMap<>();
        milestones.stream().filter(m -> m.kind() == MilestoneKind.COMMUNITY)
                .forEach(m -> m.hazardAreas().forEach(hazard -> held.computeIfAbsent(hazard, h -> new TreeSet<>()).add(m.id())));
        int[] ranks = Ranking.ranks(problem, work.risk());
        List<HazardView> hazards = new ArrayList<>();
        for (int h = 0; h < problem.hazardAreas().size(); h++) {
            hazards.add(hazard(h, ranks[h], held.getOrDefault(problem.hazardAreas().get(h).id(), Set.of())));
        }
        return new View(hazards, List.copyOf(groups.keySet()), IntStream.range(0, problem.crews().size()).mapToObj(this::crew).toList(), milestones,
                work.risk().totalDailyRisk(), work.warnings());
    }

    private HazardView hazard(int h, int rank, Set<String> communities) {
        HazardArea hazard = problem.hazardAreas().get(h);
        RiskIndex index = work.risk().index(h);
        Chain chain = work.chain(h);
        Geometry ground = work.sites().hazard(hazard.id());
        var point = work.sites().projection().toLonLat(ground.getInteriorPoint()).getCoordinate();
        List<PackageView> packages = IntStream.of(work.order().ofHazard(h)).mapToObj(p -> work.packages().get(p)).map(this::workPackage).toList();
        return new HazardView(hazard.id(), hazard.label(), rank, index.value(), index.criteria(), work.risk().sizeFactor(h),
                work.risk().exposure(h).dailyRiskAtEnd(), chain.areaM2(), chain.confirmedShare(), index.assumed(), chain.stages(),
                List.of(rounded(point.x), rounded(point.y)), work.sites().projection().toLonLat(ground), work.parcels(h), packages, communities);
    }

    private PackageView workPackage(WorkPackage p) {
        List<String> crews = IntStream.range(0, problem.crews().size()).filter(c -> work.capable(c, p.index()))
                .mapToObj(c -> problem.crews().get(c).id()).toList();
        return new PackageView(p.stage(), p.parcel(), p.of(), p.areaM2(), p.left(), p.provisional(), groups.computeIfAbsent(crews, c -> groups.size()));
    }

    private CrewView crew(int crew) {
        Set<Clock> clocks = Collections.newSetFromMap(new IdentityHashMap<>());
        clocks.add(work.clocks().road(crew));
        work.packages().stream().filter(p -> work.capable(crew, p.index())).forEach(p -> clocks.add(work.clocks().site(crew, p.index())));
        boolean onlyRoad = clocks.size() == 1;
        List<Span> off = new ArrayList<>();
        int days = problem.calendar().weeks() * 7;
        int from = -1;
        for (int d = 0; d <= days; d++) {
            int day = d;
            boolean idle = d < days && clocks.stream().filter(c -> onlyRoad || c != work.clocks().road(crew)).allMatch(c -> c.minutesOf(day) == 0);
            if (idle && from < 0) {
                from = d;
            } else if (!idle && from >= 0) {
                off.add(new Span(problem.calendar().start().plusDays(from), problem.calendar().start().plusDays(d - 1)));
                from = -1;
            }
        }
        return new CrewView(problem.crews().get(crew).id(), off);
    }

    private MilestoneView milestone(Milestone m) {
        boolean community = m.kind() == MilestoneKind.COMMUNITY;
        String name = community ? problem.communities().get(m.position()).name() : problem.infrastructure().get(m.position()).name();
        List<String> hazards = IntStream.of(m.packages()).map(p -> work.packages().get(p).hazard()).distinct().mapToObj(h -> problem.hazardAreas().get(h).id())
                .toList();
        return new MilestoneView(m.kind(), m.id(), name, m.worth(), m.impossible(), hazards);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }
}
