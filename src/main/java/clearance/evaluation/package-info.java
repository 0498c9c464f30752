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
 * <p><b>Reasons.</b> The missing part of a chain is put into the plan package by package, each at the place where it is finished first without getting into the
 * way of other crews: the rest keeps its order, what follows in the same route is pushed back as far as nothing else breaks. If that breaks no rule more than
 * before, the work was left out because putting off other work costs more (DISPLACED); if it breaks FUNDS alone, that is the reason; then EQUIPMENT and the time
 * there is (HORIZON) are lifted in turn. Where none of them alone lets it in: DISPLACED. Places are tried greedily, so a chain that would fit only in an unusual
 * order counts as DISPLACED. Work that is excluded, that no crew can do, or whose way stays blocked is told first.
 *
 * <p><b>Lists.</b> Commitments first; then hazard areas in order, each whole chain appended to the capable crews that finish it first without breaking a hard rule,
 * and skipped where it does not fit; three times over, because access and money may open later. The ranked list goes by risk index: what a spreadsheet does.
 * The density list goes by worth at the start (an equal part of its milestones included) per day, then per money, of the cheapest capable crews, and keeps
 * the better.
 *
 * <p><b>Indicators</b> count what is finished in the plan, the value also what is finished in its tail. value = removed risk + milestones, in risk-days, without charges.
 * riskDaysRemovedShare = removed risk ÷ what removing all at the start would give. riskRemovedShare = 1 − daily risk left at the end ÷ daily risk of all open work
 * then; the weeks' residualRiskShare likewise. Survey of area A releases A(1 − c): the cancelledShare of it is cancelled, the rest reduced; cleared is the area
 * of finished clearance and disposal. cost = packages + wages; costPerM2 and costPerDevice divide it by what is released and by the devices expected there.
 * unspentAtExpiry = what funds that expire in the plan have not paid. crewUtilisation = work and travel ÷ working time of the plan. personDays = days of work ×
 * people of the crew. A milestone is on time if it is ready on its wanted day.
 */
@NullMarked
package clearance.evaluation;

import org.jspecify.annotations.NullMarked;
