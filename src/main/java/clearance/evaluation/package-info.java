/**
 * Everything that is said about a plan, in plain Java and apart from the solver: times are replayed from the routes, each rule is judged by looking at the
 * whole plan at once, and every breach is told in words. Durations, clocks, costs and worths are those of {@code work}; a test holds the score equal to the
 * solver's on all samples and on random plans.
 *
 * <p><b>Replay.</b> A crew leaves its start at minute 0. Arrival = travel minutes of the crew's road clock after the last finish; start = the first working
 * instant of the site's clock at or after max(arrival, notBefore of the hazard area, date waited for); finish = the working minutes of the package after it.
 * Standby = road minutes between arrival and start.
 *
 * <p><b>Penalties.</b> CAPABILITY, INDEPENDENCE, COMMITMENT: 10,000 per package. STAGE_ORDER: minutes too early per needed package; a missing one counts to the
 * end of the plan, at least 1. ACCESS: the same against the release (last finish + hand-over) of each blocking hazard area. HORIZON: minutes of start
 * after the last minute of plan and availability, of finish after the tail, of work, travel and way back over maxHours. FUNDS: whole currency units that the
 * maximum flow leaves unpaid. EQUIPMENT: unit-minutes over the units that exist. SEPARATION: minutes of overlap per pair. CREWS_PER_HAZARD: crew-minutes
 * over the limit.
 *
 * <p><b>Reasons.</b> A missing chain is inserted into the plan with one limit lifted after the other; the first that lets it in is the reason. Where it fits
 * without lifting any, it could come in only by pushing out what is worth more, or the search has not found it: DISPLACED.
 *
 * <p><b>Lists.</b> The ranked list does what a spreadsheet does; the density list does the same by worth per day and per money and keeps the better.
 */
@NullMarked
package clearance.evaluation;

import org.jspecify.annotations.NullMarked;
