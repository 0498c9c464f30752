package clearance.web;

import clearance.io.JsonTree;
import clearance.io.PolicyPatch;
import clearance.io.Read;
import clearance.model.Policy;
import clearance.model.Problem;
import clearance.risk.RiskModel;
import clearance.work.WorkModel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Hazard areas in order of their risk index, for the policy of the problem or a changed one. */
final class Ranking {

    private Ranking() {
    }

    /** A hazard area in the ranking; {@code before} is its rank under the policy of the problem. */
    public record Ranked(String id, int rank, int before, double riskIndex, Map<String, Double> criteria, double dailyRisk) {
    }

    /** The whole ranking, in order. */
    public record RankingView(List<Ranked> hazardAreas) {
    }

    /** @param patch the part of the policy that changes; null = nothing does */
    static RankingView of(WorkModel work, @Nullable JsonNode patch) {
        Problem problem = work.problem();
        int[] before = ranks(problem, work.risk());
        RiskModel risk = patch == null || patch.isNull() ? work.risk() : RiskModel.of(problem.toBuilder().policy(changed(problem, patch)).build(), work.sites());
        int[] after = ranks(problem, risk);
        return new RankingView(IntStream.range(0, after.length).mapToObj(h -> new Ranked(problem.hazardAreas().get(h).id(), after[h], before[h],
                risk.index(h).value(), risk.index(h).criteria(), risk.exposure(h).dailyRiskAtEnd())).sorted(Comparator.comparingInt(Ranked::rank)).toList());
    }

    private static Policy changed(Problem problem, JsonNode patch) {
        Read<Policy> read = PolicyPatch.apply(problem.policy(), JsonTree.object(patch));
        if (read.value() == null) {
            throw WebException.findings("The policy cannot be used", read.findings());
        }
        return read.value();
    }

    /** Rank of each hazard area, from 1. */
    static int[] ranks(Problem problem, RiskModel risk) {
        int[] ranks = new int[problem.hazardAreas().size()];
        int[] order = IntStream.range(0, ranks.length).boxed().sorted(Comparator.comparingDouble((Integer h) -> risk.index(h).value()).reversed()
                .thenComparing(h -> problem.hazardAreas().get(h).id())).mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i + 1;
        }
        return ranks;
    }
}
