/**
 * The planner's desk: the workspace and the planner together, used by the page and the command line alike. Solves wait in a queue and run in a bounded pool;
 * their best plan is saved every few seconds, so that a solve whose process ends goes on from there.
 */
@NullMarked
package clearance.desk;

import org.jspecify.annotations.NullMarked;
