package clearance.io;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A file of records as it is, before anything is made of it.
 *
 * @param name         what people call it: the file, and its sheet where it has several
 * @param rowWord      what a record is called in it: line, row, feature, record
 * @param hasGeometry  whether the records carry their geometry themselves, not in columns
 * @param crs          name of the coordinate system that the file states; null = it states none
 * @param decimalComma whether numbers are likely to be written with a decimal comma
 */
record SourceTable(String name, String rowWord, List<String> columns, List<Row> rows, boolean hasGeometry, @Nullable String crs, boolean decimalComma) {

    /**
     * A record.
     *
     * @param number   its number in the file, as people count it
     * @param values   text by column; may be shorter than the columns
     * @param geometry null = none, or none that can be used
     * @param fault    why the record cannot be used as it is; null = nothing known
     */
    record Row(int number, List<String> values, @Nullable Geometry geometry, @Nullable String fault) {

        String value(int column) {
            return column < values.size() ? values.get(column) : "";
        }
    }
}
