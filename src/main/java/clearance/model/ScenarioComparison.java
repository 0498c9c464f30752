package clearance.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios of a problem side by side, what more or less money would do, what holds the baseline back, and which single change would help it most.
 *
 * <p>All values are in risk-days as the baseline's policy and risk index weigh them, less what the policy charges; so they can be compared between scenarios
 * that weigh otherwise. For scenarios that differ in money, crews and equipment only, this is exactly what the search maximises.
 *
 * @param start       first day of the plan
 * @param weeks       length of the plan
 * @param conclusions what the figures say, in sentences
 * @param scenarios   the baseline first
 * @param frontier    null = not asked for, or money is not limited
 * @param binding     null = not asked for
 * @param help        the best first; empty = not asked for
 */
public record ScenarioComparison(Plan.ProblemReference problem, @Nullable LocalDateTime createdAt, String currency, LocalDate start, int weeks, Effort effort,
        List<String> conclusions, List<Entry> scenarios, @Nullable Frontier frontier, @Nullable Binding binding, List<Help> help) {

    /** The version of the format of comparisons. */
    public static final int FORMAT = 1;

    public ScenarioComparison {
        conclusions = List.copyOf(conclusions);
        scenarios = List.copyOf(scenarios);
        help = List.copyOf(help);
    }

    /** The baseline, which stands first. */
    public Entry baseline() {
        return scenarios.getFirst();
    }

    /**
     * What was spent on the search; the same for every scenario.
     *
     * @param seeds   searches of each scenario from its own first plan, each with another seed; others, as many for each, go on from the best plan that any scenario found
     * @param seconds most seconds of each search; null = no limit by time
     * @param moves   most moves of each search; null = no limit by moves
     * @param solves  searches in all
     * @param threads searches side by side
     * @param totalSeconds from the first search to the last; 0 where reproducible output is wanted
     * @param stopped whether it was ended early, so that the effort was not equal
     */
    public record Effort(int seeds, long seed, @Nullable Double seconds, @Nullable Long moves, int solves, int threads, double totalSeconds, boolean stopped) {
    }

    /**
     * One scenario.
     *
     * @param changes     what it changes, in words
     * @param value       of its best plan
     * @param ownValue    the same as the scenario's own policy weighs it
     * @param coldValues  values of the searches from its own first plan, one for each seed: their spread is the solver's chance
     * @param spread      highest less lowest of them; null = there is only one, or they were too short to find anything better than the first plan
     * @param upperBound  a value that no plan of the scenario exceeds, as the scenario weighs it, and the plan's share of it
     * @param against     what it is worth more or less than the baseline; null for the baseline itself
     * @param kept        the baseline's plan carried out under the scenario; null for the baseline itself
     * @param builtOn     the same against the scenario it builds on, where it changes means only; null for others
     * @param noLessThan  scenarios with no more money than this one and everything else alike: by construction none of them is worth more
     * @param hazardAreas those whose release differs from the baseline's, the riskiest first
     * @param broken      hard rules that no plan kept
     */
    public record Entry(String id, String name, List<String> changes, boolean feasible, double value, double ownValue, List<Double> coldValues,
            @Nullable Double spread, Plan.@Nullable UpperBound upperBound, @Nullable Difference against, @Nullable Kept kept, @Nullable BuiltOn builtOn, List<String> noLessThan, Plan.Indicators indicators, List<Plan.Week> weeks,
            List<Ready> milestones, List<Shift> hazardAreas, List<CrewUse> crews, List<FundLine> funds, List<Rule> broken) {

        public Entry {
            changes = List.copyOf(changes);
            coldValues = List.copyOf(coldValues);
            noLessThan = List.copyOf(noLessThan);
            weeks = List.copyOf(weeks);
            milestones = List.copyOf(milestones);
            hazardAreas = List.copyOf(hazardAreas);
            crews = List.copyOf(crews);
            funds = List.copyOf(funds);
            broken = List.copyOf(broken);
        }
    }

    /** Whether a difference is more than chance. */
    public enum Verdict {
        /** Larger than the solver's own spread. */
        CLEAR,
        /** Not larger than the solver's own spread: nothing can be said. */
        WITHIN_SPREAD,
        /** Only one seed was searched, or too shortly to find anything, so the spread is not known. */
        UNKNOWN
    }

    /**
     * This scenario less the baseline.
     *
     * @param share of the baseline's value; 0 where that is 0
     * @param noise the largest of the two spreads and of that of the baseline searched again; null = not known
     */
    public record Difference(double value, double share, @Nullable Double noise, Verdict verdict) {
    }

    /**
     * What becomes of the baseline's plan where it is carried out under a scenario: the same crews do the same work in the same order, later where they must,
     * and what cannot be done or paid any more is left out. Beside it, a plan made for the scenario tells what it is worth to know of it in time.
     *
     * @param otherFacts whether the scenario changes what is so (maps, return dates, rules of work) and not only what can be done about it; then its value
     *                   differs from the baseline's for the same work, and is not to be read as gain or loss
     * @param value      as the scenario weighs it, to be held against its {@code ownValue}
     * @param gain       {@code ownValue} less {@code value}; never negative
     * @param share      of {@code value}; 0 where that is 0
     * @param verdict    whether the gain is more than chance
     */
    public record Kept(boolean otherFacts, double value, double gain, double share, Verdict verdict, double riskDaysRemovedShare, int peopleReady,
            int communitiesReady, int hazardAreasReleased) {
    }

    /**
     * A scenario less the one it builds on, both under the same facts and weighed alike.
     *
     * @param id of the scenario it builds on
     */
    public record BuiltOn(String id, String name, Difference difference) {
    }

    /** When a community or infrastructure is planned ready; {@code ready} null = not within the plan. */
    public record Ready(MilestoneKind kind, String id, String name, int people, @Nullable LocalDate wanted, @Nullable LocalDate ready, long daysLate) {
    }

    /** What becomes of a hazard area against the baseline. */
    public enum Movement { ENTERS, LEAVES, EARLIER, LATER }

    /**
     * A hazard area whose release differs from the baseline's.
     *
     * @param days later (positive) or earlier (negative) than in the baseline; 0 where it enters or leaves
     */
    public record Shift(String id, String name, double riskIndex, Movement movement, @Nullable LocalDate before, @Nullable LocalDate after, long days) {
    }

    /** Share of a crew's working time in the plan spent on work and travel, from 0 to 1. */
    public record CrewUse(String id, String name, Method method, double used) {
    }

    /**
     * A fund in a plan.
     *
     * @param budget         what can arrive within the plan, less what was spent before
     * @param committed      what the plan spends of it
     * @param unspent        what is left of the budget
     * @param expires        what of it can no longer be spent after the plan, for its last day lies within it
     * @param heldByEarmark  what of it could pay work that is left out for want of money, were it not for the earmark; an estimate with the cheapest crews
     */
    public record FundLine(String id, String donor, boolean earmarked, Money budget, Money committed, Money unspent, Money expires, Money heldByEarmark) {
    }

    /**
     * Value against money.
     *
     * @param ceiling       value with money without limit and the crews there are
     * @param ceilingCost   what that would cost
     * @param crewsBindFrom share of today's budget from which more crews would gain more than more money; null = not within the range
     */
    public record Frontier(List<Point> points, double ceiling, Money ceilingCost, @Nullable Double crewsBindFrom) {

        public Frontier {
            points = List.copyOf(points);
        }
    }

    /**
     * One budget.
     *
     * @param factor             every tranche of every fund times this
     * @param budget             what arrives within the plan
     * @param feasible           whether a plan was found that keeps every rule; if not, the figures do not count
     * @param marginalPerMillion value gained per million of budget since the budget before; null for the first with a plan
     * @param gainFromMoney      what money without limit would gain here
     * @param gainFromCrews      what every crew twice would gain here
     */
    public record Point(double factor, Money budget, Money spent, boolean feasible, double value, double riskDaysRemovedShare, double riskRemovedShare,
            int peopleReady, int communitiesReady, int hazardAreasReleased, @Nullable Double marginalPerMillion, double gainFromMoney, double gainFromCrews,
            Limit binds) {
    }

    /** Kinds of what holds a plan back. */
    public enum Limit {
        MONEY("money"), EARMARK("an earmark"), DATES("the dates of money"), CREWS("crews"), EQUIPMENT("equipment"), TIME("time"),
        JOINT("several limits together"), NOTHING("nothing");

        private final String words;

        Limit(String words) {
            this.words = words;
        }

        /** In a planner's words. */
        public String words() {
            return words;
        }
    }

    /**
     * What holds the baseline back, found by solving it with one limit lifted at a time.
     *
     * @param limit   the kind of it
     * @param ids     the fund, the method or the type of equipment, where it is one
     * @param words   the same in words
     * @param noise   gains up to this one may be chance
     * @param trials  what was lifted and what it gained, the most first
     * @param prices  what is scarce at the prices that prove the upper bound, the scarcest first
     */
    public record Binding(Limit limit, List<String> ids, String words, double noise, List<Trial> trials, List<Price> prices) {

        public Binding {
            ids = List.copyOf(ids);
            trials = List.copyOf(trials);
            prices = List.copyOf(prices);
        }
    }

    /**
     * How scarce something is in the upper bound.
     *
     * @param limit   CREWS, MONEY or EQUIPMENT
     * @param id      of the crew or fund, or the type of equipment
     * @param worth   risk-days that all of it is worth: about what the bound would lose without it
     * @param perUnit risk-days that one more unit would add to the bound
     * @param unit    what a unit is
     */
    public record Price(Limit limit, String id, double worth, double perUnit, String unit) {
    }

    /** The baseline with one limit lifted. */
    public record Trial(Limit limit, List<String> ids, String what, double value, double gain) {

        public Trial {
            ids = List.copyOf(ids);
        }
    }

    /**
     * A single change and what it gained when it was solved.
     *
     * @param what          the change in words
     * @param changes       the same as a scenario has it; empty = no scenario can say it
     * @param cost          money that it brings into the plan; 0 = none
     * @param gain          in risk-days
     * @param gainPerMillion gain per million of {@code cost}; null where it costs nothing
     * @param morePeople    more people who can return within the plan
     * @param verdict       whether the gain is more than chance
     */
    public record Help(String what, List<Change> changes, Money cost, double value, double gain, @Nullable Double gainPerMillion, int morePeople,
            Verdict verdict) {

        public Help {
            changes = List.copyOf(changes);
        }
    }
}
