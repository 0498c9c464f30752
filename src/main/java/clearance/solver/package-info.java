/**
 * The search for the best plan, and the only package that knows Timefold.
 *
 * <p><b>Planning model.</b> A {@link clearance.solver.Schedule} has one {@link clearance.solver.CrewRoute} per crew, and each is given one of the routes that
 * the search has worked out for it: packages and standbys ("not before date D", a pool per crew), linked backwards as {@link clearance.solver.Timing}s that
 * never change. Times follow along a route only; order between routes is a rule, not propagation. (A list variable of packages would be the usual way, but
 * Timefold 2.2 works out for every package the set of all packages that may stand beside it, each time it is given a plan: with 60,000 packages that is half a
 * gigabyte and half a minute.)
 *
 * <p><b>Score.</b> {@link clearance.solver.PlanRules} states every rule as a constraint stream. All streams read the totals that one collector keeps in a
 * {@code Ledger}: one tally per rule, told only of the stops in which two versions of a route differ. The same ledger serves the {@code Draft} in which first
 * plans and moves are worked out, so that there is one scoring in this package, held equal to the evaluation by a test.
 *
 * <p><b>Search.</b> A first plan (chains by worth per effort into their best places), then simulated annealing in a {@code Draft}, which works a move out,
 * scores it and takes it back without a detour. It runs as a phase of Timefold's solver in slices: after each, the best plan so far becomes Timefold's, scored
 * by the constraints, which must agree to the last unit. Several searches with other seeds run side by side. Where tours are filled they meet a few times, go
 * on from the best of them, and each time start less warm; plans are searched in one slow cooling, which measured better. One thread with a limit of moves
 * gives the same plan every time.
 *
 * <p><b>Moves</b> ({@link clearance.solver.MoveKind}), each proposed as a whole and refused if it breaks more rules than before:
 * <ul>
 * <li>{@code SmallChanges}: a stop shifted, moved to another crew or swapped, tails exchanged, a stretch reversed, a wait put in or taken out
 * <li>{@code RuinRecreate}: chains of neighbouring hazard areas, of strings of stops or of a milestone out, and with unplanned ones back in another order
 * <li>{@code Tours}, where only the end of the plan counts and hours are scarce: stops out, the tours shortened, and the hours filled with what is worth most
 * for its minutes
 * </ul>
 * What each of them earns is measured by the benchmark {@code Ablation}; the figures stand in {@code docs/quality.md}.
 */
@NullMarked
package clearance.solver;

import org.jspecify.annotations.NullMarked;
