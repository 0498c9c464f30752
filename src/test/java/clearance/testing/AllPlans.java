package clearance.testing;

import clearance.evaluation.Evaluation;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every plan of a tiny problem: each choice of packages, dealt to capable crews in every order, each package after no wait or after one of some waits. */
public final class AllPlans {

    private final WorkModel work;
    private final int[] waits;
    private final Consumer<Evaluation> look;
    private final List<List<Routes.Stop>> routes = new ArrayList<>();
    private final boolean[] used;

    private AllPlans(WorkModel work, int[] waits, Consumer<Evaluation> look) {
        this.work = work;
        this.waits = waits;
        this.look = look;
        used = new boolean[work.packages().size()];
        work.problem().crews().forEach(c -> routes.add(new ArrayList<>()));
    }

    /**
     * Goes through all plans, feasible or not.
     *
     * @param waits minutes before which a crew may choose not to start a package
     */
    public static void of(WorkModel work, int[] waits, Consumer<Evaluation> look) {
        new AllPlans(work, waits, look).extend(0);
    }

    private void extend(int crew) {
        if (crew == routes.size()) {
            look.accept(Evaluation.of(work, new Routes(routes)));
            return;
        }
        extend(crew + 1);
        for (int p = 0; p < used.length; p++) {
            if (!used[p] && work.capable(crew, p)) {
                used[p] = true;
                append(crew, p, Routes.NO_WAIT);
                for (int wait : waits) {
                    append(crew, p, wait);
                }
                used[p] = false;
            }
        }
    }

    private void append(int crew, int p, int wait) {
        routes.get(crew).add(new Routes.Stop(p, wait));
        extend(crew);
        routes.get(crew).removeLast();
    }
}
