/**
 * An upper bound on the value of every plan that keeps all hard rules, and the prices that prove it: what a crew's time, a tranche and a piece of equipment
 * are worth at the margin.
 *
 * <p><b>Theory.</b> A Lagrangian dual. What couples hazard areas is priced instead of limited: minutes of each crew in each cell of time, the one package
 * with which a crew may reach over the end of the plan, maxHours, units of equipment, money of tranches. Then every hazard area is planned for itself, and
 * <pre>bound = Σ prices × what there is − wages at their price + Σ over hazard areas of max(0, best worth − priced cost)</pre>
 *
 * <p><b>Why no plan is worth more, whatever the prices.</b> Take a plan that keeps all hard rules. Its choice for a hazard area is one of those looked at, so it
 * gains no more than the best. Summed up, the plan's value is at most the gains plus the prices of all it uses, and it uses of nothing more than there is:
 * <ul>
 * <li>Visits of a crew do not overlap, and all its clocks begin a day at the same time: its minutes in a cell are at most those of each day's longest window.
 * The same holds for each unit of equipment, with the longest window of any crew: it may go from one crew to another. At most one visit of a crew is open at
 * the end of the plan.
 * <li>Money: a commitment of a class and period is priced at the cheapest tranche that may pay it. In the flow that proves that the plan can be paid, no cent
 * costs less, wages included, and no tranche gives more than it has.
 * <li>Milestones: what being ready is worth is cut by cells of time, and each cut is shared over the packages it waits for, whose finish earns its shares of
 * all later cells. Shares add up to 1 and fall over time, so packages that are all finished by the last of them earn at least the milestone's worth.
 * </ul>
 * So validity never rests on how well prices were searched for; that decides only how tight the bound is. At the best prices it is the value of the linear
 * program over mixtures of whole schedules of hazard areas.
 *
 * <p><b>What a hazard area's own plan keeps:</b> who can do what, and pinned crews; working minutes without interruption on the crew's clock of the site, as it
 * camps or commutes at that date; survey before parcels, preparation before clearance, all clearance before quality control, lags; notBefore; starts
 * inside the plan, finishes inside the tail. ACCESS is priced: a blocking area that is finished by a cell earns what a start that needs it pays.
 *
 * <p><b>Set-up and travel.</b> A package that cannot follow another one of its hazard area with the same crew takes set-up and the least travel from anywhere
 * else. Of n that can, each pays an n-th of one set-up and travel at the crew's cheapest price up to its finish: whichever comes first has taken all of it by
 * then.
 *
 * <p><b>What is left away,</b> each to the plan's favour: longer travel and waiting, further set-ups on the same hazard area, mobilisation and way back;
 * SEPARATION, CREWS_PER_HAZARD, INDEPENDENCE, positions; what follows a finish may start at the beginning of that cell. Mixtures of schedules are allowed:
 * a milestone whose packages are each done by half is ready by half, which is the largest part of the gap where milestones weigh much. Planning a milestone's
 * hazard areas together would not mend that: where each hazard area has one last package, the early halves can be taken to be the same half for all of
 * them, so that the mixture is one of whole milestones as well, of which half are ready.
 *
 * <p><b>Rounding.</b> Cells are days to weeks. In a cell a finish is not before a straight line through the last one, worth is not above a straight line
 * that falls no faster than daily risk at its start; both err by hours. A gain is then linear between the moments at which start or finish goes over a
 * boundary, and is looked at there only.
 *
 * <p><b>Cost.</b> Each step looks at packages × crews that can do them × cells. Long cells are searched first, their prices carried over to short ones; the
 * larger the problem, the fewer and longer the cells; the smaller, the more steps.
 *
 * <p>Sources: Fisher, The Lagrangian relaxation method for solving integer programming problems (1981); Sousa and Wolsey, A time indexed formulation of
 * non-preemptive single machine scheduling problems (1992); Kingma and Ba, Adam (2015).
 */
@NullMarked
package clearance.bound;

import org.jspecify.annotations.NullMarked;
