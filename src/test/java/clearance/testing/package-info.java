/** Small problems for tests, with full defaults: a test names only what matters to it. */
package clearance.testing;
