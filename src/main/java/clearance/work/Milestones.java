package clearance.work;

import clearance.model.Community;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.MilestoneKind;
import clearance.model.Problem;
import clearance.model.RiskClass;
import clearance.risk.Horizon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Finds out what each community and each infrastructure waits for, and what it is worth. */
final class Milestones {

    private final Problem problem;
    private final Horizon horizon;
    private final double groupWorth;
    private final Map<String, Infrastructure> infrastructureById = new HashMap<>();
    private final Map<String, List<WorkPackage>> byHazard = new HashMap<>();
    private final PackageIndex near;
    private final Zones zones;
    private final Set<Integer> excludedPackages = new HashSet<>();

    /**
     * @param totalDailyRisk of the base problem; each of the two groups of milestones is worth half of it
     */
    Milestones(Problem problem, Horizon horizon, List<WorkPackage> packages, Zones zones, double totalDailyRisk) {
        this.problem = problem;
        this.horizon = horizon;
        this.zones = zones;
        this.groupWorth = totalDailyRisk / 2;
        problem.infrastructure().forEach(i -> infrastructureById.put(i.id(), i));
        for (WorkPackage p : packages) {
            byHazard.computeIfAbsent(problem.hazardAreas().get(p.hazard()).id(), k -> new ArrayList<>()).add(p);
            if (problem.hazardAreas().get(p.hazard()).excluded()) {
                excludedPackages.add(p.index());
            }
        }
        Set<RiskClass> classes = problem.policy().milestoneClasses();
        near = new PackageIndex(packages.stream().filter(p -> classes.contains(riskClass(problem.hazardAreas().get(p.hazard())))).toList());
    }

    private static RiskClass riskClass(HazardArea hazard) {
        return hazard.riskClass() == null ? RiskClass.UNKNOWN : hazard.riskClass();
    }

    List<Milestone> all() {
        List<Milestone> milestones = new ArrayList<>();
        double people = problem.communities().stream().mapToDouble(Community::population).sum();
        for (int i = 0; i < problem.communities().size(); i++) {
            Community c = problem.communities().get(i);
            Set<Integer> needed = needs(zones.community(c.id()), c.blockedBy());
            c.requires().forEach(id -> addInfrastructure(id, needed, new HashSet<>()));
            double share = people > 0 ? c.population() / people : 0;
            milestones.add(milestone(milestones.size(), MilestoneKind.COMMUNITY, i, c.id(), share, c.returnDate(), needed));
        }
        double importance = problem.infrastructure().stream().mapToDouble(Infrastructure::importance).sum();
        for (int i = 0; i < problem.infrastructure().size(); i++) {
            Infrastructure item = problem.infrastructure().get(i);
            Set<Integer> needed = new TreeSet<>();
            addInfrastructure(item.id(), needed, new HashSet<>());
            double share = importance > 0 ? item.importance() / importance : 0;
            milestones.add(milestone(milestones.size(), MilestoneKind.INFRASTRUCTURE, i, item.id(), share, item.neededBy(), needed));
        }
        return List.copyOf(milestones);
    }

    private Milestone milestone(int index, MilestoneKind kind, int position, String id, double share, @Nullable LocalDate wanted, Set<Integer> needed) {
        int[] packages = needed.stream().mapToInt(Integer::intValue).toArray();
        boolean impossible = needed.stream().anyMatch(excludedPackages::contains);
        int wantedMinute = wanted == null ? Milestone.NO_DATE : horizon.minuteOf(wanted);
        return new Milestone(index, kind, position, id, packages.length == 0 ? 0 : share * groupWorth, wantedMinute, packages, impossible);
    }

    private void addInfrastructure(String id, Set<Integer> needed, Set<String> seen) {
        Infrastructure item = infrastructureById.get(id);
        if (item != null && seen.add(id)) {
            needed.addAll(needs(zones.infrastructure(id), item.blockedBy()));
        }
    }

    private Set<Integer> needs(Geometry zone, List<String> blockedBy) {
        Set<Integer> needed = new TreeSet<>(near.meeting(zone));
        for (String hazard : blockedBy) {
            byHazard.getOrDefault(hazard, List.of()).forEach(p -> needed.add(p.index()));
        }
        return needed;
    }
}
