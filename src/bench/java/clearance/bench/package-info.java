/**
 * Benchmarks: how good plans are ({@link clearance.bench.Quality}), how time and memory grow ({@link clearance.bench.Growth}), and how another solver does on
 * the same problems ({@link clearance.bench.Peer}), what a re-plan changes ({@link clearance.bench.Replan}).
 * They state ratios of one run, so that a busy machine does not distort them, and are no tests: run them with
 * {@code mvn -Pbench test-compile -Dbench.main=Quality -Dbench.args="seconds=10"}.
 */
package clearance.bench;
