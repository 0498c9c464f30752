package clearance.validation;

import clearance.model.Payment;
import clearance.model.Problem;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which work can be done at all, and which money can pay for any of it. */
final class Ability {

    private final WorkModel work;
    private final Problem problem;
    private final List<Integer> impossible = new ArrayList<>();
    private final BitSet payable = new BitSet();

    Ability(WorkModel work) {
        this.work = work;
        problem = work.problem();
        for (WorkPackage p : work.packages()) {
            if (problem.hazardAreas().get(p.hazard()).excluded()) {
                continue;
            }
            boolean possible = false;
            for (int crew = 0; crew < problem.crews().size(); crew++) {
                if (work.capable(crew, p.index())) {
                    possible = true;
                    payable.or(work.funds().funds(work.funds().classOf(crew, p.index())));
                }
            }
            if (!possible) {
                impossible.add(p.index());
            }
        }
        for (int crew = 0; crew < problem.crews().size(); crew++) {
            if (problem.crews().get(crew).payment() == Payment.SALARIED) {
                payable.or(work.funds().funds(work.funds().wageClass(crew)));
            }
        }
    }

    /** Packages that no crew can do, hazard areas that are excluded left out. */
    List<Integer> impossible() {
        return impossible;
    }

    /** Whether a fund, by its place in the problem, may pay for something that a crew can do. */
    boolean payable(int fund) {
        return payable.get(fund);
    }
}
