/**
 * The search for the best plan, and the only package that knows Timefold.
 *
 * <p><b>Planning model.</b> A {@link clearance.solver.Schedule} has one {@link clearance.solver.CrewRoute} per crew: a list variable of
 * {@link clearance.solver.Visit}s, which are packages and standbys ("not before date D", a pool per crew; unused ones cost nothing). Times cascade along a
 * route only; order between routes is a rule, not propagation.
 *
 * <p><b>Score.</b> {@link clearance.solver.PlanRules} states every rule as a constraint stream. All streams read the totals that one collector keeps in a
 * {@code Ledger}: one tally per rule, told only of the stops in which two versions of a route differ. The same ledger serves the {@code Draft} in which first plans
 * and moves are worked out, so that there is one scoring in this package, held equal to the evaluation by a test.
 *
 * <p><b>Search.</b> A first plan (chains by worth per effort into their best places), then Timefold's local search with simulated annealing over moves
 * that know the domain: ruin and recreate of neighbouring hazard areas, of strings of stops, of milestones; and quick changes of one or two stops. Several
 * searches with other seeds run side by side and go on from the best. One thread with a limit of moves gives the same plan every time.
 */
@NullMarked
package clearance.solver;

import org.jspecify.annotations.NullMarked;
