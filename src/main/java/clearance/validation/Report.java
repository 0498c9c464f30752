package clearance.validation;

import clearance.model.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Collects findings. */
final class Report {

    private static final int MOST_NAMED = 5;

    private final List<Finding> findings = new ArrayList<>();
    private final Places places;

    Report(Places places) {
        this.places = places;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** JSON pointer to a field of a record. */
    String at(String list, int record, String field) {
        return places.pointer(list, record) + "/" + field;
    }

    /** JSON pointer to a record. */
    String at(String list, int record) {
        return places.pointer(list, record);
    }

    void error(String code, String pointer, Object value, String message, String remedy) {
        findings.add(Finding.error(code, pointer, value.toString(), message, remedy));
    }

    void errorAt(Coordinate place, String code, String pointer, Object value, String message, String remedy) {
        findings.add(Finding.error(code, pointer, value.toString(), message, remedy).at(place));
    }

    void warning(String code, String pointer, Object value, String message, String remedy) {
        findings.add(Finding.warning(code, pointer, value.toString(), message, remedy));
    }

    void warningAt(Coordinate place, String code, String pointer, Object value, String message, String remedy) {
        findings.add(Finding.warning(code, pointer, value.toString(), message, remedy).at(place));
    }

    /** The first few of many, and how many more there are: "H1, H2 and 40 more". */
    static String some(Collection<String> names) {
        List<String> first = names.stream().limit(MOST_NAMED).toList();
        return String.join(", ", first) + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "");
    }
}
