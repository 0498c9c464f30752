/**
 * The workspace: problems, plans with the jobs that make them, and who did what when. An embedded database file (H2) by default, PostgreSQL by URL, with the
 * same statements; the schema is brought up to date when a workspace is opened. Every write is one transaction, and what a method has returned from is on
 * disk: the end of the process at any moment loses nothing acknowledged.
 *
 * <p>Problems are kept as canonical text under their SHA-256. A plan refers to the text it was made for, so an old plan can be read with its own problem
 * after the problem has changed; a text that neither a problem nor a plan refers to is dropped.
 *
 * <p>Jobs are rows of the table {@code job}, put there in the transaction that orders them and taken by the library db-scheduler: in turn, each by one process,
 * and again by another if that one gives no sign of life for 20 seconds ({@link clearance.store.Jobs}). The time is the database's. A plan has the name of its
 * worker, and what another says of it is not heard ({@link clearance.store.Turns}). It is the same with an embedded database, whose only process frees what it
 * had taken before when it starts.
 */
@NullMarked
package clearance.store;

import org.jspecify.annotations.NullMarked;
