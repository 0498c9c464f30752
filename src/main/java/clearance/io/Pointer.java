package clearance.io;

import org.jspecify.annotations.Nullable;

/** A place in a file: the names and numbers that lead to it. It becomes text only where there is something to say of it; most values have nothing wrong. */
final class Pointer {

    /** The whole file. */
    static final Pointer ROOT = new Pointer(null, "", -1);

    private final @Nullable Pointer parent;
    private final String name;
    private final int index;

    private Pointer(@Nullable Pointer parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** A place known by its JSON pointer. */
    static Pointer of(String text) {
        return text.isEmpty() ? ROOT : new Pointer(null, text, -1);
    }

    /** A field of the object here, by its name as it stands in the file. */
    Pointer field(String field) {
        return new Pointer(this, field, -1);
    }

    /** An item of the list here. */
    Pointer item(int position) {
        return new Pointer(this, "", position);
    }

    /** What holds this; the whole file holds itself. */
    Pointer parent() {
        return parent == null ? ROOT : parent;
    }

    /** Whether this is a field of a name. */
    boolean isField(String field) {
        return index < 0 && name.equals(field);
    }

    /** The JSON pointer. */
    String text() {
        StringBuilder text = new StringBuilder();
        append(text);
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (parent == null) {
            text.append(name);
            return;
        }
        parent.append(text);
        text.append('/');
        if (index >= 0) {
            text.append(index);
        } else {
            text.append(Findings.escape(name));
        }
    }

    @Override
    public String toString() {
        return text();
    }
}
