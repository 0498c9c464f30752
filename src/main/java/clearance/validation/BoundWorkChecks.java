package clearance.validation;

import clearance.model.Commitment;
import clearance.model.HazardArea;
import clearance.model.Problem;
import clearance.model.Stage;
import clearance.work.Chain;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Commitments and progress held against the work there is. */
final class BoundWorkChecks {

    private final WorkModel work;
    private final Problem problem;
    private final Report report;
    private final Map<String, Integer> hazards = new HashMap<>();
    private final Map<String, Integer> crews = new HashMap<>();

    BoundWorkChecks(WorkModel work, Report report) {
        this.work = work;
        this.problem = work.problem();
        this.report = report;
    }

    void check() {
        for (int h = 0; h < problem.hazardAreas().size(); h++) {
            hazards.put(problem.hazardAreas().get(h).id(), h);
        }
        for (int c = 0; c < problem.crews().size(); c++) {
            crews.put(problem.crews().get(c).id(), c);
        }
        for (int i = 0; i < problem.commitments().size(); i++) {
            Commitment c = problem.commitments().get(i);
            int hazard = hazards.get(c.hazardArea());
            List<WorkPackage> bound = work.packages().stream().filter(p -> p.hazard() == hazard && p.stage() == c.stage()
                    && (c.parcel() == null || c.parcel().equals(p.parcel()))).toList();
            if (bound.isEmpty()) {
                nothing(c, i, hazard);
            } else if (c.startedOn() != null) {
                started(c, i, bound);
            }
        }
        for (int h = 0; h < problem.hazardAreas().size(); h++) {
            progress(h);
        }
    }

    private void nothing(Commitment c, int i, int hazard) {
        Set<String> parcels = parcels(hazard);
        if (!work.chain(hazard).stages().contains(c.stage())) {
            report.error("commitment-without-work", report.at("commitments", i, "stage"), c.stage(), c.crew() + " is committed to " + c.stage() + " of "
                    + c.hazardArea() + ", which has only " + words(work.chain(hazard).stages()) + ".", "Remove the commitment, or give the hazard area the stage.");
        } else if (c.parcel() != null && !(Chain.parcelled(c.stage()) && parcels.contains(c.parcel()))) {
            report.error("dangling-reference", report.at("commitments", i, "parcel"), c.parcel(), "\"" + c.parcel() + "\" is not the id of a parcel of "
                    + c.stage() + " of " + c.hazardArea() + ".", Chain.parcelled(c.stage()) ? "Use one of " + Report.some(parcels) + "." : "Leave parcel out.");
        } else {
            report.warning("without-effect", report.at("commitments", i), c.crew(), "The commitment has no effect: " + CommitmentChecks.words(c)
                    + " is finished.", "Remove it.");
        }
    }

    private static String words(List<Stage> stages) {
        return stages.isEmpty() ? "nothing to do" : stages.stream().map(Stage::name).collect(Collectors.joining(", "));
    }

    private Set<String> parcels(int hazard) {
        return work.parcels(hazard).stream().map(p -> p.id()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Started work stands first in the crew's route, so nothing that another crew or a later day has yet to do may have to come before it. */
    private void started(Commitment c, int i, List<WorkPackage> bound) {
        int crew = crews.get(c.crew());
        for (WorkPackage p : bound) {
            for (int before : work.order().predecessors(p.index())) {
                if (!(work.pins().crew(before) == crew && work.pins().started(before))) {
                    report.error("commitment-against-rule", report.at("commitments", i, "startedOn"), c.startedOn(), CommitmentChecks.words(c)
                            + " is said to have started, but " + work.label(before) + " has to be finished before.",
                            "Give that its progress of 1.0, or leave startedOn out.");
                    return;
                }
            }
        }
        int[] blockers = work.order().blockers(bound.getFirst().hazard());
        if (blockers.length > 0) {
            report.error("commitment-against-rule", report.at("commitments", i, "startedOn"), c.startedOn(), CommitmentChecks.words(c)
                    + " is said to have started, but it is blocked by " + problem.hazardAreas().get(blockers[0]).id() + ", which is not released.",
                    "Give that its progress of 1.0, correct blockedBy, or leave startedOn out.");
        }
    }

    private void progress(int h) {
        HazardArea hazard = problem.hazardAreas().get(h);
        hazard.progress().forEach((stage, done) -> {
            String at = report.at("hazardAreas", h, "progress/" + stage);
            if (!work.chain(h).stages().contains(stage)) {
                report.warning("without-effect", at, stage, "The progress of " + stage + " of " + hazard.id() + " has no effect: it has only "
                        + words(work.chain(h).stages()) + ".", "Remove it, or give the hazard area the stage.");
            } else if (Chain.parcelled(stage) && hazard.parcels().isEmpty()) {
                Set<String> known = parcels(h);
                done.byParcel().keySet().stream().sorted().filter(id -> !known.contains(id)).forEach(id -> report.error("dangling-reference", at + "/" + id, id,
                        "\"" + id + "\" is not the id of a parcel of " + hazard.id() + ".", "Use one of " + Report.some(known) + ", or one share of the whole stage."));
            }
        });
    }
}
