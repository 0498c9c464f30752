/**
 * Uncertainty of a plan: what becomes of it when crews are slower or faster than likely, and survey confirms more or less land than expected.
 *
 * <p><b>Draws.</b> In each run every crew has, for each stage, one rate for the whole plan, from the triangular distribution (low, likely, high) of its
 * rates: a slow team stays slow. A stage with an explicit estimate takes what the estimate says. Each hazard area that is still to be surveyed has one
 * confirmed share, from the beta distribution with the expected share c as mean and weight 2 ÷ (1 − map reliability): without a map hardly anything is known
 * but the mean, with a reliable map nothing is left to chance. Both choices are assumptions. Given confirmed shares do not vary.
 *
 * <p><b>Effect.</b> A package takes set-up + effort × (drawn share ÷ expected share, behind a survey) ÷ (drawn rate ÷ likely rate). Risk moves between survey and
 * what follows it as the share does.
 *
 * <p><b>What crews do then.</b> They keep their routes and the order of the plan: packages are taken in order of their planned start, and each starts when the
 * crew is there, dates allow it, what must come first is finished, neighbours keep the distance, and a unit of equipment and a place on the hazard area are
 * free. Nobody plans again. Without any uncertainty this is the plan itself, to the minute; a test holds it so.
 *
 * <p><b>Limits.</b> Money is not simulated: work that goes faster than planned may come before its money. Weather beyond the calendar, breakdowns, accidents and
 * delays of tranches are not in it. A real office plans again every week, which does better than these figures.
 */
@NullMarked
package clearance.simulation;

import org.jspecify.annotations.NullMarked;
