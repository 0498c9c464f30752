package clearance.scenario;

import clearance.model.Earmark;
import clearance.model.Fund;
import clearance.model.Problem;
import clearance.model.Tranche;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Which of two variants of a problem has at least as much money: every plan that the one can pay the other can pay, too. */
final class MoneyOrder {

    private MoneyOrder() {
    }

    /**
     * Whether a problem has no more money than another one and is otherwise the same. A sufficient test: each fund of the smaller is in the larger one under
     * the same id, there at every date with at least as much, for at least as long, for at least as many purposes.
     */
    static boolean atMost(Problem less, Problem more) {
        return alike(less, more) && fundsAtMost(less.funds(), more.funds());
    }

    private static boolean alike(Problem a, Problem b) {
        return a.toBuilder().funds(List.of()).scenarios(List.of()).build().equals(b.toBuilder().funds(List.of()).scenarios(List.of()).build());
    }

    private static boolean fundsAtMost(List<Fund> less, List<Fund> more) {
        if (more.isEmpty() || less.isEmpty()) {
            return more.isEmpty();
        }
        return less.stream().allMatch(fund -> more.stream().anyMatch(other -> other.id().equals(fund.id()) && atMost(fund, other)));
    }

    private static boolean atMost(Fund less, Fund more) {
        boolean asLong = more.spendBy() == null || less.spendBy() != null && !more.spendBy().isBefore(less.spendBy());
        return asLong && wider(more.earmark(), less.earmark()) && less.tranches().stream().allMatch(t -> arrived(less, t.date()) <= arrived(more, t.date()));
    }

    /** Cents there by the end of a date, less what was spent before the plan. */
    private static long arrived(Fund fund, LocalDate date) {
        long cents = fund.tranches().stream().filter(t -> !t.date().isAfter(date)).map(Tranche::amount).mapToLong(m -> m.cents()).sum();
        return Math.max(0, cents - fund.spent().cents());
    }

    private static boolean wider(Earmark more, Earmark less) {
        return wider(more.districts(), less.districts()) && wider(more.explosives(), less.explosives()) && wider(more.communities(), less.communities())
                && wider(more.stages(), less.stages()) && wider(more.organisations(), less.organisations()) && wider(more.crews(), less.crews());
    }

    private static <T> boolean wider(Set<T> more, Set<T> less) {
        return more.isEmpty() || !less.isEmpty() && more.containsAll(less);
    }
}
