/**
 * Files in and out. A file is parsed to a tree, then read record by record: names and types of fields are those of the domain's records, what is
 * required and which values are allowed stands in {@link clearance.io.Specs}. Everything wrong is collected, with a JSON pointer, the value and what to do;
 * a file with an error yields no object at all. What is written is canonical: fields in the order of the records, defaults left out, sets and maps sorted;
 * coordinates with seven decimals (a centimetre). The SHA-256 of a problem is that of its canonical text.
 */
@NullMarked
package clearance.io;

import org.jspecify.annotations.NullMarked;
