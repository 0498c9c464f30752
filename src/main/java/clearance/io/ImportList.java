package clearance.io;

import clearance.io.Fields.Field;
import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.Tranche;
import java.util.ArrayList;
import java.util.List;

/** The lists of a problem that are imported. */
public enum ImportList {
    HAZARDS("hazardAreas", HazardArea.class, "geometry", "H"),
    COMMUNITIES("communities", Community.class, "location", "V"),
    INFRASTRUCTURE("infrastructure", Infrastructure.class, "geometry", "R"),
    CREWS("crews", Crew.class, "base", "T"),
    FUNDS("funds", Fund.class, "", "F");

    /** What a column can be besides a field: longitude or easting, latitude or northing, and the numbering of points. */
    static final String LON = "lon";
    static final String LAT = "lat";
    static final String POLYGON = "polygon";
    static final String POINT_NUMBER = "pointNumber";
    private static final String TRANCHES = "tranches.";
    static final String TRANCHE_DATE = TRANCHES + "date";

    private final String list;
    private final Class<?> type;
    private final String geometry;
    private final String prefix;

    ImportList(String list, Class<?> type, String geometry, String prefix) {
        this.list = list;
        this.type = type;
        this.geometry = geometry;
        this.prefix = prefix;
    }

    /** Name of the list in the problem file. */
    public String list() {
        return list;
    }

    /** Whether its records have a field, by its path such as {@code rateM2PerDay.likely}. */
    public boolean hasField(String path) {
        return fields().stream().anyMatch(f -> f.path().equals(path));
    }

    Class<?> type() {
        return type;
    }

    /** The field that holds the place; empty where the records have none. */
    String geometry() {
        return geometry;
    }

    /** What ids that the product gives begin with. */
    String prefix() {
        return prefix;
    }

    /** The fields that a column can be. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>(Fields.of(type).stream().filter(f -> f.shape() != Fields.Shape.JSON).toList());
        if (this == FUNDS) {
            Fields.of(Tranche.class).forEach(f -> fields.add(new Field(TRANCHES + f.path(), f.shape(), f.type(), f.key(), false, f.owner(), null)));
        }
        return fields;
    }

    /** Everything that a column can be. */
    List<String> targets() {
        List<String> targets = new ArrayList<>(fields().stream().map(Field::path).toList());
        if (!geometry.isEmpty()) {
            targets.addAll(List.of(LON, LAT));
        }
        if (this == HAZARDS) {
            targets.addAll(List.of(POLYGON, POINT_NUMBER));
        }
        return targets;
    }
}
