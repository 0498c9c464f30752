package clearance.io;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be said about one record that is imported. */
final class RowNotes {

    private final List<String> notes = new ArrayList<>();
    private boolean mended;
    private @Nullable String refusal;

    /** Something worth knowing; the record is taken as it is. */
    void note(String text) {
        notes.add(text);
    }

    /** Something was changed or left out. */
    void mend(String text) {
        notes.add(text);
        mended = true;
    }

    /** The record is not taken. The first reason stands. */
    void refuse(String text) {
        refusal = refusal == null ? text : refusal;
    }

    boolean refused() {
        return refusal != null;
    }

    ImportReport.Outcome outcome() {
        return refusal != null ? ImportReport.Outcome.REFUSED : mended ? ImportReport.Outcome.MENDED : ImportReport.Outcome.TAKEN;
    }

    /** Everything that was said, the reason of a refusal first. */
    List<String> all() {
        List<String> all = new ArrayList<>(notes);
        if (refusal != null) {
            all.addFirst(refusal);
        }
        return all;
    }
}
