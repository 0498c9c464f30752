package clearance.scenario;

import clearance.model.Crew;
import clearance.model.Earmark;
import clearance.model.Estimate;
import clearance.model.Fund;
import clearance.model.Payment;
import clearance.model.Problem;
import clearance.model.Travel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Doubles crews: a twin has its crew's base, drives, estimates and funds, is paid by the day, and takes over none of its commitments. */
final class MoreCrews {

    private MoreCrews() {
    }

    /** A problem in which some crews are there twice. */
    static Problem doubled(Problem problem, Predicate<Crew> which) {
        Map<String, String> twins = new LinkedHashMap<>();
        List<Crew> crews = new ArrayList<>(problem.crews());
        Set<String> taken = new HashSet<>(problem.crews().stream().map(Crew::id).toList());
        for (Crew crew : problem.crews()) {
            if (which.test(crew)) {
                String id = freeId(crew.id() + "-twin", taken);
                twins.put(crew.id(), id);
                crews.add(crew.toBuilder().id(id).name(crew.label() + " (twin)").organisation(crew.employer()).payment(Payment.PER_DAY).build());
            }
        }
        List<Estimate> estimates = new ArrayList<>(problem.estimates());
        problem.estimates().stream().filter(e -> e.crew() != null && twins.containsKey(e.crew()))
                .forEach(e -> estimates.add(new Estimate(e.hazardArea(), e.stage(), twins.get(e.crew()), e.minutes())));
        return problem.toBuilder().crews(crews).estimates(estimates).travel(travel(problem.travel(), twins))
                .funds(problem.funds().stream().map(f -> allowing(f, twins)).toList()).build();
    }

    /** An id that is not taken yet; it is taken now. */
    static String freeId(String wish, Set<String> taken) {
        String id = wish;
        for (int number = 2; !taken.add(id); number++) {
            id = wish + number;
        }
        return id;
    }

    private static Travel travel(Travel travel, Map<String, String> twins) {
        Map<String, Map<String, Integer>> rows = new HashMap<>();
        travel.matrixMinutes().forEach((from, row) -> {
            Map<String, Integer> wide = new HashMap<>(row);
            twins.forEach((crew, twin) -> {
                if (row.containsKey(crew)) {
                    wide.put(twin, row.get(crew));
                }
            });
            rows.put(from, wide);
            if (twins.containsKey(from)) {
                rows.put(twins.get(from), wide);
            }
        });
        return new Travel(rows);
    }

    private static Fund allowing(Fund fund, Map<String, String> twins) {
        Earmark e = fund.earmark();
        if (e.crews().isEmpty()) {
            return fund;
        }
        Set<String> crews = new HashSet<>(e.crews());
        e.crews().stream().filter(twins::containsKey).forEach(c -> crews.add(twins.get(c)));
        return new Fund(fund.id(), fund.donor(), fund.tranches(), fund.spendBy(), fund.spent(),
                new Earmark(e.districts(), e.explosives(), e.communities(), e.stages(), e.organisations(), crews));
    }
}
