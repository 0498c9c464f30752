/**
 * The workspace: problems, plans with the jobs that make them, and who did what when. An embedded database file (H2) by default, PostgreSQL by URL, with the
 * same statements; the schema is brought up to date when a workspace is opened. Every write is one transaction, and what a method has returned from is on
 * disk: the end of the process at any moment loses nothing acknowledged.
 *
 * <p>Problems are kept as canonical text under their SHA-256. A plan refers to the text it was made for, so an old plan can be read with its own problem
 * after the problem has changed; a text that neither a problem nor a plan refers to is dropped.
 */
@NullMarked
package clearance.store;

import org.jspecify.annotations.NullMarked;
