package clearance.io;

import clearance.model.Problem;
import tools.jackson.databind.JsonNode;

/** The version of the file format. */
final class Formats {

    private Formats() {
    }

    /** Whether a file is of a format that this program reads; if not, that has been reported. */
    static boolean accept(JsonNode root, Findings findings, boolean required) {
        if (!root.isObject()) {
            findings.wrongType("", root, "an object");
            return false;
        }
        JsonNode format = root.get("format");
        if (format == null) {
            if (required) {
                findings.error("missing-field", "/format", "", "The file has no format.", "Add \"format\": " + Problem.FORMAT + ".");
            }
            return true;
        }
        if (!format.isInt() || format.intValue() < 1) {
            findings.wrongType("/format", format, "the number " + Problem.FORMAT);
            return true;
        }
        if (format.intValue() > Problem.FORMAT) {
            findings.error("newer-format", "/format", format, "The file has format " + format.intValue() + "; this program reads formats up to "
                    + Problem.FORMAT + ".", "Use a newer version of the program.");
            return false;
        }
        return true;
    }
}
