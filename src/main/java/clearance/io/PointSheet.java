package clearance.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A sheet with one point of an outline on each row, as IMSMA NG exchanges polygons: PolyID, PointNo and coordinates. Points of one polygon are joined in the
 * order
 * of their numbers; a row without polygon is a point by itself.
 */
final class PointSheet {

    private static final int LEAST = 3;

    private record Corner(int row, @Nullable Double number, Coordinate at, SourceTable.Row source) {
    }

    private final SourceTable table;
    private final RowValues values;
    private final Map<String, Integer> columns;
    private final Map<String, List<String>> notes = new LinkedHashMap<>();

    private PointSheet(SourceTable table, ImportMapping mapping) {
        this.table = table;
        values = new RowValues(table, ImportList.HAZARDS, mapping);
        columns = new LinkedHashMap<>();
        mapping.columns().forEach((column, target) -> columns.put(target, table.columns().indexOf(column)));
    }

    /** Polygons made of points, and what is to be said about each by its id. */
    record Outlines(SourceTable table, Map<String, List<String>> notes, Map<Integer, String> rows) {
    }

    static boolean isOne(ImportMapping mapping) {
        return mapping.columns().containsValue(ImportList.POLYGON) && mapping.columns().containsValue(ImportList.POINT_NUMBER);
    }

    /** A table with one row for each polygon, with the other values of its first point. */
    static Outlines assemble(SourceTable table, ImportMapping mapping) {
        return new PointSheet(table, mapping).outlines();
    }

    private Outlines outlines() {
        if (!columns.containsKey(ImportList.LON) || !columns.containsKey(ImportList.LAT)) {
            throw new BadFileException("no-place", table.name(), table.name() + " has no columns that give the coordinates of the points: it has "
                    + String.join(", ", table.columns()) + ".", "Map two of them to \"lon\" and \"lat\" in the mapping file.");
        }
        Map<String, List<Corner>> polygons = new LinkedHashMap<>();
        List<SourceTable.Row> rows = new ArrayList<>();
        Map<Integer, String> spans = new LinkedHashMap<>();
        for (SourceTable.Row row : table.rows()) {
            String polygon = row.value(columns.get(ImportList.POLYGON)).strip();
            Corner corner = corner(row);
            if (ImportWords.unknown(polygon)) {
                rows.add(new SourceTable.Row(row.number(), row.values(), corner == null ? null : LooseShapes.point(corner.at()), row.fault()));
            } else {
                List<Corner> corners = polygons.computeIfAbsent(polygon, p -> new ArrayList<>());
                if (corner == null) {
                    say(polygon, table.rowWord() + " " + row.number() + " has no coordinates that can be read: that point was left out");
                    corners.add(new Corner(row.number(), null, new Coordinate(Double.NaN, Double.NaN), row));
                } else {
                    corners.add(corner);
                }
            }
        }
        polygons.forEach((polygon, corners) -> {
            rows.add(polygon(polygon, corners));
            spans.put(corners.getFirst().row(), corners.getFirst().row() + "–" + corners.getLast().row());
        });
        return new Outlines(new SourceTable(table.name(), table.rowWord(), table.columns(), rows, true, table.crs(), table.decimalComma()), notes, spans);
    }

    private void say(String polygon, String text) {
        notes.computeIfAbsent(polygon, p -> new ArrayList<>()).add(text);
    }

    private @Nullable Corner corner(SourceTable.Row row) {
        int lon = columns.get(ImportList.LON);
        int lat = columns.get(ImportList.LAT);
        Double x = CellNumbers.coordinate(row.value(lon), values.decimalComma(lon));
        Double y = CellNumbers.coordinate(row.value(lat), values.decimalComma(lat));
        boolean nowhere = x == null || y == null || x == 0 && y == 0;
        return nowhere ? null : new Corner(row.number(), CellNumbers.parse(row.value(columns.get(ImportList.POINT_NUMBER)), false), new Coordinate(x, y), row);
    }

    private SourceTable.Row polygon(String id, List<Corner> all) {
        SourceTable.Row first = all.getFirst().source();
        List<Corner> corners = new ArrayList<>(all.stream().filter(c -> !Double.isNaN(c.at().x)).toList());
        if (corners.stream().allMatch(c -> c.number() != null)) {
            order(id, corners);
        } else {
            say(id, "not every point has a number: the order of the file was kept");
        }
        List<Coordinate> ring = corners.stream().map(Corner::at).toList();
        Set<Coordinate> different = new LinkedHashSet<>(ring);
        String fault = different.size() < LEAST ? "polygon " + id + " has " + different.size() + " different point" + (different.size() == 1 ? "" : "s")
                + "; an area needs at least " + LEAST : first.fault();
        return new SourceTable.Row(first.number(), first.values(), fault == null ? LooseShapes.polygon(List.of(ring)) : null, fault);
    }

    private void order(String id, List<Corner> corners) {
        List<Integer> before = corners.stream().map(Corner::row).toList();
        corners.sort(Comparator.comparingDouble((Corner c) -> c.number() == null ? 0 : c.number()));
        if (!before.equals(corners.stream().map(Corner::row).toList())) {
            say(id, "its points stood out of order: joined by their numbers");
        }
        Set<Double> numbers = new LinkedHashSet<>();
        corners.forEach(c -> numbers.add(c.number()));
        if (numbers.size() < corners.size()) {
            say(id, "point numbers stand twice in it");
        } else if (!corners.isEmpty() && corners.getLast().number() - corners.getFirst().number() != corners.size() - 1) {
            say(id, "point numbers are missing in it");
        }
    }
}
