/**
 * The command line. Results go to standard output, progress and errors to standard error, one error per line with the pointer first. Exit 0 done, 1 a plan
 * breaks a hard rule, 2 bad usage or input, 3 an internal fault.
 */
@NullMarked
package clearance.cli;

import org.jspecify.annotations.NullMarked;
