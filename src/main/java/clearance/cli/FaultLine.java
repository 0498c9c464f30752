package clearance.cli;

/** A fault of the program in a line, for those who serve or work without a terminal. */
public final class FaultLine {

    private FaultLine() {
    }

    /** What went wrong and where in the program; nothing of what was planned. */
    public static String of(Throwable e) {
        StringBuilder text = new StringBuilder("Fault of the program: ").append(e.getClass().getSimpleName());
        for (StackTraceElement at : e.getStackTrace()) {
            if (at.getClassName().startsWith("clearance.")) {
                return text.append(" at ").append(at.getFileName()).append(':').append(at.getLineNumber()).toString();
            }
        }
        return text.toString();
    }
}
