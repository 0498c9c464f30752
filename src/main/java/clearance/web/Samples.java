package clearance.web;

import clearance.io.ProblemFile;
import clearance.io.Read;
import clearance.model.Problem;
import clearance.store.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The sample problems that come with the program; a new workspace begins with them. */
final class Samples {

    /** Largest first, so that the smallest is the newest and stands at the top. */
    private static final List<String> NAMES = List.of("karabakh", "aghdam-week", "tiny");

    private Samples() {
    }

    static void addTo(Workspace workspace) {
        for (String name : NAMES) {
            Read<Problem> read = ProblemFile.read(bytes(name));
            if (read.value() == null) {
                throw new IllegalStateException("the sample " + name + " cannot be read: " + read.findings().getFirst().line());
            }
            workspace.problems().add(read.value(), read.findings().size(), true);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/clearance/samples/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without the sample " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
