/**
 * The planner's desk: the workspace and the planner together, used by the page and the command line alike. Orders wait in one queue,
 * and a {@link clearance.desk.Worker} takes as many at once as it has processors for. The best plan of a search is saved every few seconds, so that one whose process
 * ends goes on from there: at a planner's word where the workspace is a file, with another worker where they share a database.
 */
@NullMarked
package clearance.desk;

import org.jspecify.annotations.NullMarked;
