package clearance.io;

import clearance.geo.Geodesy;
import clearance.geo.GeometryCheck;
import clearance.geo.MapProjection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;

/**
 * Finds the places of the rows of a file: from the records themselves, a WKT column or two columns of coordinates; in the coordinate system that the mapping or
 * the file names, WGS84 lon/lat otherwise. Numbers that contradict the system stop the import; the system is never guessed from them.
 */
final class RowPlaces {

    /** Less is no ground but what rounding leaves of a line. */
    private static final double LEAST_AREA_M2 = 1;

    /** Two ways to name one system put a place within this distance. */
    private static final double SAME_PLACE_M = 1;

    private final SourceTable table;
    private final ImportList list;
    private final RowValues values;
    private final int wkt;
    private final int lon;
    private final int lat;
    private final MapProjection projection;

    /** @throws BadFileException if the coordinate system is not known or cannot be the one that is named */
    RowPlaces(SourceTable table, ImportList list, ImportMapping mapping, RowValues values) {
        this.table = table;
        this.list = list;
        this.values = values;
        wkt = column(mapping, list.geometry());
        lon = column(mapping, ImportList.LON);
        lat = column(mapping, ImportList.LAT);
        if (!table.hasGeometry() && wkt < 0 && (lon < 0 || lat < 0)) {
            throw new BadFileException("no-place", table.name(), table.name() + " has no column that gives places: it has " + String.join(", ",
                    table.columns()) + ".",
                    "Map one to \"" + list.geometry() + "\" (WKT), or two to \"lon\" and \"lat\", in the mapping file.");
        }
        projection = projection(mapping);
        contradictions();
    }

    private int column(ImportMapping mapping, String target) {
        return table.columns().stream().filter(c -> target.equals(mapping.columns().get(c))).map(table.columns()::indexOf).findFirst().orElse(-1);
    }

    private MapProjection projection(ImportMapping mapping) {
        String stated = table.crs() != null ? table.crs() : wkt < 0 ? null : table.rows().stream().map(r -> Wkt.srid(r.value(wkt))).filter(Objects::nonNull)
                .findFirst().orElse(null);
        String name = mapping.crs() != null ? mapping.crs() : stated;
        if (name == null) {
            return MapProjection.LON_LAT;
        }
        MapProjection found = MapProjection.find(name);
        if (found == null) {
            throw new BadFileException("unknown-crs", name, mapping.crs() != null ? "The coordinate system \"" + name + "\" is not known."
                    : table.name() + " states the coordinate system \"" + name + "\", which is not known.", "Give --crs: " + MapProjection.EXAMPLES + ".");
        }
        if (mapping.crs() != null) {
            agree(found, stated);
        }
        return found;
    }

    /** A file that states one system while people name another is not used: one of the two would put the mines elsewhere. */
    private void agree(MapProjection named, @Nullable String stated) {
        MapProjection other = stated == null ? null : MapProjection.find(stated);
        Geometry first = table.rows().stream().map(r -> raw(r, new RowNotes())).filter(g -> g != null && !g.isEmpty()).findFirst().orElse(null);
        if (other == null || first == null) {
            return;
        }
        Geometry here = named.toLonLat(first);
        Geometry there = other.toLonLat(first);
        if (here == null || there == null || Geodesy.distanceM(here.getCoordinate(), there.getCoordinate()) > SAME_PLACE_M) {
            throw new BadFileException("two-systems", table.name(), table.name() + " states another coordinate system (" + other.name() + ") than was given ("
                    + named.name() + ").", "Give --crs only for the files it belongs to, or take the statement (.prj) out of the file if it is wrong.");
        }
    }

    private void contradictions() {
        int places = 0;
        int degrees = 0;
        int outside = 0;
        for (SourceTable.Row row : table.rows()) {
            Geometry raw = raw(row, new RowNotes());
            if (raw != null && !raw.isEmpty()) {
                places++;
                degrees += onEarth(raw) ? 1 : 0;
                outside += projection.toLonLat(raw) == null ? 1 : 0;
            }
        }
        if (places > 0 && projection.degrees() && degrees * 2 < places) {
            throw new BadFileException("projected", table.name(), "The coordinates of " + table.name()
                    + " are no degrees: they seem to be metres of a map projection, "
                    + "which is not named.", "Name it: --crs " + MapProjection.EXAMPLES + ". Whoever made the map knows.");
        }
        if (places > 0 && !projection.degrees() && degrees * 2 > places) {
            throw new BadFileException("degrees", table.name(), "The coordinates of " + table.name()
                    + " look like degrees, but the coordinate system is said to be "
                    + projection.name() + ".", "Give --crs only for the file it belongs to, such as --crs " + list.name().toLowerCase(Locale.ROOT)
                    + "=EPSG:4326.");
        }
        if (places > 0 && outside * 2 > places) {
            throw new BadFileException("outside-zone", table.name(), "The coordinates of " + table.name() + " lie outside " + projection.name() + ".",
                    "Check the zone. In old Soviet lists X is the northing and Y the easting: exchange lon and lat in the mapping file then.");
        }
    }

    private static boolean onEarth(Geometry geometry) {
        for (Coordinate c : geometry.getCoordinates()) {
            if (!(Math.abs(c.x) <= 180 && Math.abs(c.y) <= 90)) {
                return false;
            }
        }
        return true;
    }

    /** The place of a row in WGS84, mended where it must be; null where it has none that can be used, which refuses the row. */
    @Nullable Geometry place(SourceTable.Row row, RowNotes notes) {
        Geometry raw = raw(row, notes);
        if (notes.refused()) {
            return null;
        }
        if (raw == null || raw.isEmpty()) {
            notes.refuse(raw == null ? "it has no place" : "its geometry is empty");
            return null;
        }
        Geometry place = projection.degrees() && !onEarth(raw) ? null : projection.toLonLat(raw);
        if (place == null) {
            boolean swapped = projection.degrees() && raw.getNumPoints() > 0 && Math.abs(raw.getCoordinate().y) <= 180 && Math.abs(raw.getCoordinate().x) <= 90;
            notes.refuse(swapped ? "its coordinates are not on earth: longitude and latitude seem to be exchanged" : "its coordinates lie outside "
                    + projection.name());
            return null;
        }
        return point(mended(place, notes), notes);
    }

    private @Nullable Geometry mended(Geometry place, RowNotes notes) {
        GeometryCheck.Result result = GeometryCheck.mend(place);
        if (result.geometry() == null) {
            notes.refuse(result.problem() == null ? "its geometry cannot be used" : result.problem());
        } else if (place.getDimension() == 2 && Geodesy.areaM2(result.geometry()) < LEAST_AREA_M2) {
            notes.refuse("the outline encloses less than a square metre");
            return null;
        } else if (result.repaired()) {
            Coordinate at = result.place();
            notes.mend(result.problem() + (at == null ? "" : String.format(Locale.ROOT, " at %.6f %.6f", at.x, at.y)) + ": mended"
                    + (place.getDimension() == 2 ? String.format(Locale.ROOT, ", it encloses %.0f m² now", Geodesy.areaM2(result.geometry())) : ""));
        }
        return result.geometry();
    }

    /** Villages and bases are points: of anything else the middle is taken. */
    private @Nullable Geometry point(@Nullable Geometry place, RowNotes notes) {
        boolean wanted = list == ImportList.COMMUNITIES || list == ImportList.CREWS;
        if (place == null || !wanted || place instanceof Point) {
            return place;
        }
        notes.mend("it is drawn as " + (place.getDimension() == 2 ? "an area" : place.getDimension() == 1 ? "a line" : "several points")
                + ": a point inside was taken");
        return place.getInteriorPoint();
    }

    /** The place as the file has it; null where it has none. */
    private @Nullable Geometry raw(SourceTable.Row row, RowNotes notes) {
        if (row.fault() != null) {
            notes.refuse(row.fault());
            return null;
        }
        if (table.hasGeometry()) {
            return row.geometry() instanceof Point point && nowhere(point) ? null : row.geometry();
        }
        if (wkt >= 0 && !ImportWords.unknown(row.value(wkt))) {
            try {
                return Wkt.read(row.value(wkt));
            } catch (ParseException e) {
                notes.refuse("its WKT cannot be read: " + Wkt.why(e));
                return null;
            }
        }
        return lon >= 0 && lat >= 0 ? pair(row, notes) : null;
    }

    private @Nullable Geometry pair(SourceTable.Row row, RowNotes notes) {
        List<Double> pair = new ArrayList<>();
        for (int column : List.of(lon, lat)) {
            String text = row.value(column);
            if (ImportWords.unknown(text)) {
                return null;
            }
            Double number = CellNumbers.coordinate(text, values.decimalComma(column));
            if (number == null) {
                notes.refuse("its " + (column == lon ? ImportList.LON : ImportList.LAT) + " \"" + Findings.shown(text) + "\" is not a coordinate");
                return null;
            }
            pair.add(number);
        }
        Point point = LooseShapes.point(new Coordinate(pair.get(0), pair.get(1)));
        return nowhere(point) ? null : point;
    }

    /** 0/0 means that nobody entered a place. */
    private static boolean nowhere(Point point) {
        return !point.isEmpty() && point.getX() == 0 && point.getY() == 0;
    }
}
