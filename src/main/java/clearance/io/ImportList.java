package clearance.io;

import clearance.io.Fields.Field;
import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.Tranche;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** Fields without which no record can be taken, besides its place. */
    public List<String> needed() {
        return switch (this) {
            case HAZARDS -> List.of("classification");
            case CREWS -> List.of("method");
            case INFRASTRUCTURE -> List.of("kind");
            case FUNDS -> List.of("tranches.amount");
            case COMMUNITIES -> List.of();
        };
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

    /**
     * Something that a column can be.
     *
     * @param meaning what its values are, in words; empty where the name says it
     * @param choices the values there are; empty where they are free
     */
    public record Target(String path, String meaning, boolean needed, List<String> choices) {
    }

    /** Everything that a column can be, for people to choose from. */
    public List<Target> describe() {
        Map<String, Field> fields = fields().stream().collect(Collectors.toMap(Field::path, f -> f));
        return targets().stream().map(path -> {
            Field field = fields.get(path);
            boolean words = field != null && field.type().isEnum() && field.key() == null;
            return new Target(path, field == null ? "" : FieldNotes.of(field), needed().contains(path),
                    words ? Arrays.stream(field.type().getEnumConstants()).map(Object::toString).toList() : List.of());
        }).toList();
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
