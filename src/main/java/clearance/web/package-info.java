/**
 * The server of the planner's page: a thin face over the planner's desk. It listens on this machine only unless told otherwise, answers only requests that
 * name it as their host and writes only for its own page, so that no other page a browser has open can read or change anything. Answers are records written
 * as in files; errors are problem details (RFC 9457) that carry the findings of the command line. Nothing about hazard areas is logged.
 */
@NullMarked
package clearance.web;

import org.jspecify.annotations.NullMarked;
