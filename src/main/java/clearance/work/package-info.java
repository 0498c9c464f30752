/**
 * What there is to do, and what it takes: the one owner of the rules about work, time, travel, money and equipment that solver and evaluation share.
 *
 * <p><b>Chain.</b> SURVEY (suspected areas) → PREPARATION (vegetation from {@code preparationFromVegetation} on; it counts as LOW after that) → CLEARANCE →
 * QUALITY_CONTROL; a SPOT has only DISPOSAL. Policy says per stage ALWAYS, IF_CREW or NEVER. Confirmed share c = 1 − surveyReleaseShare × (1 −
 * mapReliability) for a suspected area that is surveyed (no map: reliability 0), else 1: ground that nobody surveys is cleared whole. Survey works on the
 * whole area, later stages on area × c.
 *
 * A chain is never empty: where policy leaves no stage, clearance stays to be done, by nobody where it is NEVER.
 *
 * <p><b>Capability.</b> A crew does the stages it names, else those of its method: MANUAL clearance; DOGS survey and clearance; MECHANICAL preparation; BATTLE_AREA
 * clearance of battle areas; SURVEY survey; EOD disposal, and clearance up to 2,000 m²; QUALITY_CONTROL quality control. It must be accredited for all types
 * expected, work on the slope, in the vegetation the stage meets and in the district, be within {@code maxCasevacMinutes} of help; the area must not be excluded.
 *
 * <p><b>Parcels.</b> PREPARATION and CLEARANCE share one cut into min(12, ⌈days of a median capable crew ÷ maxPackageDays⌉) compact parcels of at least
 * 2,000 m², made once on the base problem, first along the milestone zones that cross the area. A stage with an explicit estimate is not cut.
 *
 * <p><b>Time.</b> Minutes from the start of the plan. A working day begins at {@code dayStart} and has hoursPerDay × season factor × (1 − reserveShare); none on
 * holidays, leave, rest days, outside availability and under a stand-down of the site. Travel and waiting use the crew's own clock, work the site's.
 * A package starts at the first working instant at or after max(arrival, notBefore of the hazard area, date waited for), so that no start is written for a
 * Sunday; it finishes at the earliest instant at which its minutes are worked. Intervals are half-open.
 *
 * <p><b>Duration</b> in working minutes = set-up + ⌈area ÷ rate × D × D ÷ (D − 2 × drive)⌉, D the minutes of a plain day, drive the minutes from the nearest of
 * base and camps open at the start. Beyond {@code maxCommuteMinutes}, or where the drive there and back would take more than half of the day, the crew
 * camps: no drive, {@code campSetupDays} more. Set-up is {@code siteSetupDays} unless the route's previous package is on the same hazard area or the
 * work has been started. Rate = the crew's for the stage × vegetation × slope × equipment. An explicit estimate replaces all of it, scaled by the
 * share of ground and what is left. Fractions of a minute count whole.
 *
 * <p><b>Travel</b> minutes: the matrix, else ⌈arc on the local mean sphere × circuity ÷ speed⌉; 0 on the same hazard area.
 *
 * <p><b>Cost</b>, booked at the start, half up to cents = crew day × (work + travel minutes) ÷ D (0 for SALARIED) + km × costPerKm + waited minutes ÷ D ×
 * standbyCostPerDay + mobilisation with the first + way back with the last of a crew that returns + equipment days + disposal × expected devices × c ×
 * share of ground. Started work has its cost booked. Wages of SALARIED crews are booked on the first minute of each week.
 *
 * <p><b>Funds.</b> Commitments that the same funds may pay form a class; dates on which money arrives or expires cut time into periods. A plan can be paid
 * if a flow from tranches to (class, period) covers all demands. Class × period totals decide it.
 *
 * <p><b>Equipment.</b> Entries of one type are a pool. A package needs a unit of a pool while it is worked on, idle hours included, if some entry of the type
 * is needed for it: stage, method, vegetation the stage meets, any of the expected types (the assumed one where none is known). Cost and rate of the
 * pool are those of its first entry.
 *
 * <p><b>Neighbours.</b> Packages of different hazard areas whose grounds are nearer than {@code separationM}. <b>Order</b> within a hazard area: a stage after all
 * earlier ones of its ground, plus {@code lagDays} in calendar days; between areas: behind the release (last finish + {@code handoverDays}) of what blocks the way.
 *
 * <p><b>Devices</b> of a package that clears or disposes = expected devices × c × share of ground × what is left; expected are those given, else 1 for a reported
 * item, else {@code assumed.devicesPerHa} × hectares.
 *
 * <p><b>Milestones.</b> A community needs every package of {@code milestoneClasses} whose ground meets its safety circle, all of what blocks it, and the
 * same for what it requires. Each of the groups communities and infrastructure is worth half of the base problem's daily risk, shared by people or
 * importance. Worth at ready r = milestoneWeight × worth × days from max(wanted, start, r) to the end of the tail, and latenessWeight × worth × 30 if a
 * wanted date inside the plan is kept (a missed one loses it against the empty plan; the empty plan is worth 0). Ready from the start is worth 0.
 *
 * <p><b>Other worths</b>, each against the empty plan. Directive: directiveWeight × total daily risk × days from max(end of the deadline, released) to the end of the
 * tail; without a deadline the end of the plan counts. Stability of a published package that keeps its crew: stabilityWeight × the hazard area's daily risk ×
 * (5 − days shifted, at most 5) × 0.5^(published start in weeks ÷ 4). Money: −valueOfMoney × cost. Under RISK_REMOVED a milestone is worth its daily risk if
 * ready by the end of the plan, and a kept date 30 ÷ days of plan and tail of it.
 *
 * <p>Limits: drives are symmetric unless a matrix is given; seasons change hours, not rates; a duration takes the camps open at its start.
 */
@NullMarked
package clearance.work;

import org.jspecify.annotations.NullMarked;
