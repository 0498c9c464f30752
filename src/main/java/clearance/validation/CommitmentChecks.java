package clearance.validation;

import clearance.model.Commitment;
import clearance.model.Crew;
import clearance.model.HazardArea;
import clearance.model.Problem;
import clearance.model.Stage;
import clearance.work.Capability;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Commitments that contradict each other or a rule: no plan could keep both. */
final class CommitmentChecks {

    private static final String LIST = "commitments";

    private final Problem problem;
    private final Report report;
    private final Map<String, Crew> crews = new HashMap<>();
    private final Map<String, HazardArea> hazards = new HashMap<>();

    CommitmentChecks(Problem problem, Report report) {
        this.problem = problem;
        this.report = report;
    }

    void check() {
        problem.crews().forEach(c -> crews.put(c.id(), c));
        problem.hazardAreas().forEach(h -> hazards.put(h.id(), h));
        List<Commitment> all = problem.commitments();
        for (int i = 0; i < all.size(); i++) {
            Commitment commitment = all.get(i);
            Crew crew = crews.get(commitment.crew());
            HazardArea hazard = hazards.get(commitment.hazardArea());
            if (crew != null && hazard != null) {
                capability(commitment, crew, hazard, i);
                parcel(commitment, hazard, i);
            }
            for (int earlier = 0; earlier < i; earlier++) {
                pair(all.get(earlier), commitment, i);
            }
        }
    }

    private void capability(Commitment c, Crew crew, HazardArea hazard, int i) {
        String obstacle = Capability.obstacle(problem, crew, hazard, c.stage());
        if (obstacle != null) {
            report.error("commitment-against-rule", report.at(LIST, i), c.crew(), c.crew() + " is committed to " + c.stage() + " of " + c.hazardArea()
                    + ", but the crew " + obstacle + ".", "Correct the commitment, or what is said of the crew or the hazard area.");
        }
    }

    private void parcel(Commitment c, HazardArea hazard, int i) {
        if (c.parcel() != null && !hazard.parcels().isEmpty() && hazard.parcels().stream().noneMatch(p -> p.id().equals(c.parcel()))) {
            report.error("dangling-reference", report.at(LIST, i, "parcel"), c.parcel(), "\"" + c.parcel() + "\" is not the id of a parcel of " + hazard.id() + ".",
                    "Use one of " + Report.some(hazard.parcels().stream().map(HazardArea.Parcel::id).toList()) + ".");
        }
    }

    private void pair(Commitment first, Commitment second, int i) {
        if (first.crew().equals(second.crew()) && first.position() != null && first.position().equals(second.position())) {
            report.error("commitment-twice", report.at(LIST, i, "position"), second.position(), second.crew() + " is committed to two pieces of work at position "
                    + second.position() + ": " + words(first) + " and " + words(second) + ".", "Give each a position of its own.");
        }
        if (!first.hazardArea().equals(second.hazardArea())) {
            return;
        }
        boolean sameGround = first.parcel() == null || second.parcel() == null || first.parcel().equals(second.parcel());
        if (first.stage() == second.stage() && sameGround) {
            report.error("commitment-twice", report.at(LIST, i), second.crew(), words(second) + " is committed twice, to " + first.crew() + " and to "
                    + second.crew() + ".", "Keep one of the two.");
        }
        Commitment cleared = of(Stage.CLEARANCE, first, second);
        Commitment checked = of(Stage.QUALITY_CONTROL, first, second);
        if (cleared != null && checked != null && sameEmployer(cleared, checked)) {
            report.error("commitment-against-rule", report.at(LIST, i), second.crew(), cleared.crew() + " is committed to clear " + second.hazardArea() + " and "
                    + checked.crew() + " to control the quality there, but both belong to one organisation.", "Commit a crew of another organisation.");
        }
    }

    private static @Nullable Commitment of(Stage stage, Commitment first, Commitment second) {
        return first.stage() == stage ? first : second.stage() == stage ? second : null;
    }

    private boolean sameEmployer(Commitment a, Commitment b) {
        Crew first = crews.get(a.crew());
        Crew second = crews.get(b.crew());
        return first != null && second != null && Objects.equals(first.employer(), second.employer());
    }

    static String words(Commitment c) {
        return c.stage() + " of " + c.hazardArea() + (c.parcel() == null ? "" : " parcel " + c.parcel());
    }
}
