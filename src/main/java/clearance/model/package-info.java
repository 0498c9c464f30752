/**
 * The facts of planning in planners' words: problems and plans as immutable records, and the rules a plan is checked against. Nothing here is derived,
 * read or written. Sets and maps have no defined order: sort before writing or deciding by them.
 */
@NullMarked
package clearance.model;

import org.jspecify.annotations.NullMarked;
