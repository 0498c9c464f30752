package clearance.scenario;

import clearance.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who may take over whose plan. Where a variant has at least as much money as another one, it can pay the other's plan, so that after an exchange it is
 * never worse: more money is never worse, whatever the search found.
 */
final class Exchange {

    private final Set<Pair> pairs = new LinkedHashSet<>();
    /** Pairs whose second variant has at least as much money and is otherwise the same: a plan scores there at least what it scores in the first. */
    private final Set<Pair> climbing = new LinkedHashSet<>();
    private final Map<Pair, Integer> seen = new HashMap<>();

    private record Pair(Trial from, Trial to) {
    }

    /** The plan of one trial is tried for another one. */
    void offer(Trial from, Trial to) {
        if (from != to) {
            pairs.add(new Pair(from, to));
        }
    }

    /** Wherever one trial has at least as much money as another and is otherwise the same, it may take over the other's plan. */
    void climb(List<Trial> trials) {
        for (Trial less : trials) {
            for (Trial more : trials) {
                if (less != more && MoneyOrder.atMost(less.variant().problem(), more.variant().problem())) {
                    offer(less, more);
                    climbing.add(new Pair(less, more));
                }
            }
        }
    }

    /** Each of two trials tries the other's plan. */
    void swap(Trial a, Trial b) {
        offer(a, b);
        offer(b, a);
    }

    /** Tries plans until nobody can take over a better one. All cores judge, one takes over, so that the outcome does not depend on chance. */
    void settle(Searches searches) {
        List<Pair> due = due();
        while (!due.isEmpty()) {
            List<Pair> pairs = due;
            List<Evaluation> plans = due.stream().map(pair -> pair.from().best()).toList();
            Evaluation[] judged = new Evaluation[pairs.size()];
            searches.each(IntStream.range(0, pairs.size()).boxed().toList(), i -> judged[i] = pairs.get(i).to().judge(plans.get(i)));
            for (int i = 0; i < judged.length; i++) {
                pairs.get(i).to().offer(judged[i]);
            }
            due = due();
        }
    }

    /** Pairs whose first plan has changed since it was last tried; the order does not depend on chance. */
    private List<Pair> due() {
        List<Pair> due = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.from().solved() && seen.getOrDefault(pair, 0) != pair.from().version()) {
                seen.put(pair, pair.from().version());
                boolean known = climbing.contains(pair) && pair.to().solved() && pair.from().best().score().compareTo(pair.to().best().score()) <= 0;
                if (!known) {
                    due.add(pair);
                }
            }
        }
        return due;
    }
}
