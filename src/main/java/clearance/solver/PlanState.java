package clearance.solver;

import java.util.Arrays;

/** Who does each package, and when; −1 = nobody. */
final class PlanState {

    final int[] crew;
    final int[] start;
    final int[] finish;

    PlanState(int packages) {
        crew = new int[packages];
        start = new int[packages];
        finish = new int[packages];
        Arrays.fill(crew, -1);
    }

    boolean assigned(int workPackage) {
        return crew[workPackage] >= 0;
    }
}
