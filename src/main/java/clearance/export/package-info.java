/**
 * What is handed out of a plan: tables, maps, calendars and papers, one class per format behind {@link clearance.export.ExportFormat}, the one list of
 * formats that the command line and the server share.
 *
 * <p><b>Source.</b> Every format is made from a {@link clearance.export.Handout}: the work of the problem and a plan whose times were replayed. Nothing here
 * decides anything about the plan.
 *
 * <p><b>How sure a date is.</b> The policy's {@code firmWeeks} are firm, {@code tentativeWeeks} after them tentative, the rest an outlook. Work behind an
 * unfinished survey is provisional. Orders to crews contain firm and never provisional work; a plan that breaks a hard rule gives no orders at all.
 *
 * <p><b>Byte-stable.</b> The same plan gives the same bytes: no clock is read, archives have fixed times, papers take their date from the plan's
 * {@code createdAt} and their identity from its content.
 *
 * <p><b>Coordinates</b> are WGS84 lon/lat; papers add MGRS. <b>Cells</b> of text that a spreadsheet would take for a formula are written with an apostrophe
 * in front.
 */
@NullMarked
package clearance.export;

import org.jspecify.annotations.NullMarked;
