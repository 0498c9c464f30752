package clearance.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON Schemas (draft 2020-12) of the files, as they are shipped with the program; {@code problems/*.schema.json} in its sources. */
public enum SchemaFile {
    /** What a problem file holds. */
    PROBLEM("problem.schema.json"),
    /** What a plan file holds. */
    PLAN("plan.schema.json");

    private final String file;

    SchemaFile(String file) {
        this.file = file;
    }

    /** The schema as JSON text. */
    public byte[] text() {
        try (InputStream in = SchemaFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
