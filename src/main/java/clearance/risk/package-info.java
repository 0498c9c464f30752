/**
 * Policy of risk: how dangerous a hazard area is, when, and what removing it is worth.
 *
 * <p><b>Risk index.</b> {@code riskIndex(h, t)} in [0, 1] is the sum of weight ÷ sum of weights × criterion over eight criteria, each in [0, 1]:
 * <ul>
 * <li><i>riskClass</i>: the policy's table; an area without a class is UNKNOWN;
 * <li><i>casualties</i>: min(1, accidents per year), the accidents being those of {@code casualtyYears}; with the usual five years min(1, n ÷ 5);
 * <li><i>people</i>: 1 − exp(−Σ population × max(0, 1 − d ÷ peopleDistanceM) ÷ 500) over communities whose people live there at t;
 * <li><i>infrastructure</i>: min(1, Σ importance × max(0, 1 − d ÷ infrastructureDistanceM) × (funded ? 1 : 0.5));
 * <li><i>landUse</i>, <i>lethality</i> (the most lethal type expected): the policy's tables;
 * <li><i>environment</i>: as given; <i>evidence</i>: 1 where it is direct (confirmed area, reported item), else the map's reliability.
 * </ul>
 * d is the distance in metres between footprints. Missing data takes the policy's assumed value and its field is named as assumed. A
 * {@code priorityScore} replaces the index. Nothing is normalised by the problem's own maximum, or scenarios would shift it.
 *
 * <p><b>Daily risk</b> = riskIndex × (area in hectares)^areaExponent, a step function of time: it grows on the days on which people return.
 *
 * <p><b>Removed risk.</b> A share removed at t is worth the share of ∫ daily risk from t to E (end of the plan plus tail), time in days (calendar minutes
 * ÷ 1440). Under RISK_REMOVED it is worth the share of the daily risk at the end of the plan if t is not after it, else nothing. SURVEY removes 1 − c (c
 * the confirmed share), each CLEARANCE parcel its share of c(1 − q), QUALITY_CONTROL c × q; q is the policy's qualityControlShare where the chain has
 * the stage, else 0. The last stage of a chain removes what no other stage does; PREPARATION removes nothing.
 *
 * <p>The index that is shown and by which hazard areas are ranked is that at the end of the plan; the total daily risk of a problem, by which milestones and
 * directives are weighed, is the sum of daily risks then.
 *
 * <p>Values are risk-days; scores count millionths of them, each term rounded by itself, so that sums agree whatever their order.
 */
@NullMarked
package clearance.risk;

import org.jspecify.annotations.NullMarked;
