/**
 * Variations of a problem and the way from a problem to a plan. Scenarios are resolved first, with all errors at once, then applied to a copy; a plan is made in
 * one place, {@link clearance.scenario.PlanJob}, which lets the evaluation score every plan anew: a difference to the solver is an internal fault, not a
 * plan.
 */
@NullMarked
package clearance.scenario;

import org.jspecify.annotations.NullMarked;
