/**
 * Files in and out. A file is parsed to a tree, then read record by record: names and types of fields are those of the domain's records, what is
 * required and which values are allowed stands in {@link clearance.io.Specs}. Everything wrong is collected, with a JSON pointer, the value and what to do;
 * a file with an error yields no object at all. What is written is canonical: fields in the order of the records, defaults left out, sets and maps sorted;
 * coordinates with seven decimals (a centimetre). The SHA-256 of a problem is that of its canonical text.
 *
 * <p><b>Workbook</b> ({@link clearance.io.WorkbookFile}): the tree of the problem file laid out as sheets. Columns are the fields of the records, found by
 * reflection, so that a new field has its column at once; a cell is read into the tree and the tree by the same reader as JSON, and findings are put back to
 * cells.
 *
 * <p><b>Import</b> ({@link clearance.io.Importer}): a file of any kind becomes a {@code SourceTable}; a mapping says which column is which field; {@code
 * RowValues} reads the cells and {@code RowPlaces} the geometry, in a coordinate system that is named and never guessed; {@code ImportTarget} looks after
 * ids, twins and references. Each row is taken, mended or refused, and the report says why. A file that cannot be used as a whole is an error, and then
 * nothing is made.
 */
@NullMarked
package clearance.io;

import org.jspecify.annotations.NullMarked;
