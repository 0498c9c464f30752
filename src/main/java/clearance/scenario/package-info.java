/**
 * Variations of a problem, the way from a problem to a plan, and the comparison of plans. Scenarios are resolved first, with all errors at once, then applied to a
 * copy; a plan is made in one place, {@link clearance.scenario.PlanJob}, which lets the evaluation score every plan anew: a difference to the solver is an
 * internal fault, not a plan.
 *
 * <p><b>Intake</b> ({@link clearance.scenario.Intake}) is the one way from a file to a problem that can be planned: command line, page and library call it,
 * so they say the same of the same file. It reads with {@code io}, checks with {@code validation}, tries every scenario, and lays out the work only of what
 * has no error.
 *
 * <p><b>Comparison</b> ({@link clearance.scenario.ComparisonRun}). <i>Equal effort:</i> every scenario is searched by as many seeds, as long, with one thread each.
 * <i>More money is never worse:</i> at the end each variant tries the plans of the others; one with at least as much money can pay the plan of one with less,
 * so it is never worth less. <i>Honest:</i> the searches from a scenario's own first plan differ by seed only; a difference between scenarios counts if it is
 * larger than both spreads and that of the baseline searched again. For changes of the baseline the same is asked of the baseline searched again from the same plan.
 *
 * <p><b>One measure.</b> Values of plans of different variants are those of the baseline's risk and milestones, less the variant's own charges
 * ({@code Yardstick}).
 *
 * <p><b>Like for like</b> ({@link clearance.model.ScenarioComparison.Kept}). Scenarios that change facts (maps, dates, rules of work) change what the same work is
 * worth: with reliable maps the confirmed share 1 − surveyReleaseShare × (1 − mapReliability) of a suspected area is larger, so that survey releases less. Their
 * values are not held against the baseline's. Instead the baseline's plan is carried out under the scenario (same crews, same order, later where they must, what
 * does not fit left out), and a plan made for the scenario is held against that; the difference is what knowing of it in time is worth.
 *
 * <p><b>What binds</b> is found by solving the baseline with one limit lifted at a time: money, each earmark, the dates of money, crews by method,
 * equipment by type, the length of the plan (its value counts to the same day). The largest gain names the limit, as narrowly as it can be named.
 *
 * <p>Limits: a trial's gain is what a search of the given length finds, so a lower bound of what the change is worth; lifted limits that only help together
 * are told as such, not apart.
 */
@NullMarked
package clearance.scenario;

import org.jspecify.annotations.NullMarked;
