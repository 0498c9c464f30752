package clearance.validation;

import clearance.model.Crew;
import clearance.model.Estimate;
import clearance.model.HazardArea;
import clearance.model.Problem;
import clearance.model.Stage;
import clearance.model.Travel;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Work that no crew can do, money that is tied to nothing, and what was given for nothing. */
final class WorkChecks {

    private static final int MOST_REASONS = 3;

    private final WorkModel work;
    private final Ability ability;
    private final Problem problem;
    private final Report report;

    WorkChecks(WorkModel work, Report report) {
        this.work = work;
        ability = new Ability(work);
        this.problem = work.problem();
        this.report = report;
    }

    void check() {
        noCrew();
        work.stagesLeftOut().forEach((stage, hazards) -> report.warning("stage-left-out", "/policy/stages/" + stage, "IF_CREW", stage + " is left out of "
                + hazards.size() + (hazards.size() == 1 ? " hazard area" : " hazard areas") + " (" + Report.some(hazards) + "): no crew can do it.",
                "Add a crew that can, or set it to NEVER."));
        earmarks();
        matrix();
        estimates();
    }

    private void noCrew() {
        Map<Stage, Set<Integer>> byStage = new TreeMap<>();
        for (int p : ability.impossible()) {
            byStage.computeIfAbsent(work.packages().get(p).stage(), s -> new LinkedHashSet<>()).add(p);
        }
        byStage.forEach((stage, packages) -> {
            Set<String> hazards = new LinkedHashSet<>();
            packages.forEach(p -> hazards.add(problem.hazardAreas().get(work.packages().get(p).hazard()).id()));
            WorkPackage first = work.packages().get(packages.iterator().next());
            report.warning("no-crew", report.at("hazardAreas", first.hazard()), stage, "No crew can do " + stage + " of " + Report.some(hazards) + ". "
                    + why(first) + ".", "Add a crew that can, or widen what a crew may do.");
        });
    }

    private String why(WorkPackage p) {
        List<String> reasons = new ArrayList<>();
        for (int c = 0; c < problem.crews().size(); c++) {
            reasons.add(problem.crews().get(c).id() + " " + work.obstacle(c, p.index()));
        }
        String id = problem.hazardAreas().get(p.hazard()).id();
        return reasons.isEmpty() ? "There is no crew" : "On " + id + ", " + String.join("; ", reasons.subList(0, Math.min(MOST_REASONS, reasons.size())))
                + (reasons.size() > MOST_REASONS ? "; and so on for " + (reasons.size() - MOST_REASONS) + " more" : "");
    }

    private void earmarks() {
        for (int f = 0; f < problem.funds().size(); f++) {
            if (!ability.payable(f)) {
                report.warning("earmark-matches-nothing", report.at("funds", f, "earmark"), problem.funds().get(f).id(), "The money of "
                        + problem.funds().get(f).id() + " cannot be spent: no work that a crew can do matches its earmark" + names(f) + ".",
                        "Widen the earmark, or correct its names.");
            }
        }
    }

    /** Names in an earmark that nothing in the problem bears. */
    private String names(int fund) {
        var earmark = problem.funds().get(fund).earmark();
        List<String> unknown = new ArrayList<>();
        earmark.districts().stream().sorted().filter(d -> problem.hazardAreas().stream().noneMatch(h -> d.equals(h.district())))
                .forEach(d -> unknown.add("no hazard area is in the district \"" + d + "\""));
        earmark.organisations().stream().sorted().filter(o -> problem.crews().stream().noneMatch(c -> o.equals(c.organisation())))
                .forEach(o -> unknown.add("no crew belongs to \"" + o + "\""));
        return unknown.isEmpty() ? "" : " (" + String.join(", ", unknown) + ")";
    }

    private void matrix() {
        Travel travel = problem.travel();
        if (travel.matrixMinutes().isEmpty()) {
            return;
        }
        List<String> missing = new ArrayList<>();
        List<String> hazards = problem.hazardAreas().stream().map(HazardArea::id).toList();
        for (Crew crew : problem.crews()) {
            hazards.stream().filter(h -> !has(travel, crew.id(), h)).forEach(h -> missing.add(crew.id() + " → " + h));
        }
        for (String from : hazards) {
            hazards.stream().filter(to -> !from.equals(to) && !has(travel, from, to)).forEach(to -> missing.add(from + " → " + to));
        }
        if (!missing.isEmpty()) {
            report.warning("matrix-incomplete", "/travel/matrixMinutes", missing.size(), "The travel matrix lacks minutes for " + Report.some(missing)
                    + "; distance and speed are used there.", "Add them, or accept the estimate.");
        }
    }

    private static boolean has(Travel travel, String from, String to) {
        return travel.matrixMinutes().getOrDefault(from, Map.of()).containsKey(to);
    }

    private void estimates() {
        Map<String, Integer> hazards = new TreeMap<>();
        for (int h = 0; h < problem.hazardAreas().size(); h++) {
            hazards.put(problem.hazardAreas().get(h).id(), h);
        }
        for (int i = 0; i < problem.estimates().size(); i++) {
            Estimate e = problem.estimates().get(i);
            if (!work.chain(hazards.get(e.hazardArea())).stages().contains(e.stage())) {
                report.warning("without-effect", report.at("estimates", i), e.minutes(), "The estimate has no effect: " + e.hazardArea() + " has no stage "
                        + e.stage() + ".", "Remove it, or give the hazard area the stage.");
            }
        }
    }
}
