/**
 * What a well-formed problem still gets wrong. {@code io} finds what can be seen in one value or reference; here is what takes two fields, two records or the
 * work that follows from them: dates out of order, places that do not belong together, areas that differ from their drawing, money spent before it is there
 * or tied to nothing, commitments against a rule, stages that no crew can do.
 *
 * <p>Errors are contradictions that no plan can resolve; warnings are surprises that a plan can live with. Every finding names place, value and remedy.
 * {@link clearance.validation.Validation#ofRecords} looks at records alone and works on what could be read of a file with errors, so that they are all told
 * at once; {@link clearance.validation.Validation#ofWork} needs a problem without errors, because chains of stages depend on all crews.
 *
 * <p>Limits: whether polygons overlap is not looked at (neighbouring records of real surveys do); coordinates that are all swapped alike cannot be told from
 * right ones.
 */
@NullMarked
package clearance.validation;

import org.jspecify.annotations.NullMarked;
