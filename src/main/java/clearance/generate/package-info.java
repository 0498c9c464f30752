/**
 * Makes problems of any size on the real geography of the Karabakh districts. Settlements, district boundaries, rivers, bridges, hospitals and elevations are
 * real; hazard areas, returnees, roads, crews and money are synthetic, and the problem says so.
 *
 * <p>What the synthesis keeps to (sources in brackets): hazards by district as the land cleared in 2023 (trend.az); high-risk land to medium and low 147,988
 * : 675,570 by area (AVIM 2025/30); map reliability around 0.25 where there is a map (same); dense belts along the line of 1994, thin ones beside roads, the
 * rest near homes, cemeteries, bridges and fields; foreign aid of 12.5 million (same); land use by the 2023 shares (trend.az). Everything else is an
 * assumption. The same options give the same problem.
 */
@NullMarked
package clearance.generate;

import org.jspecify.annotations.NullMarked;
