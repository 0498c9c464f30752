package clearance.export;

/** Why a plan cannot be handed out as wanted, with what to do about it. */
public final class ExportException extends RuntimeException {

    private final String code;
    private final String value;
    private final String remedy;

    /**
     * @param code    short name in kebab case
     * @param value   the offending value
     * @param message what is wrong: one sentence
     * @param remedy  what to do: one sentence
     */
    public ExportException(String code, String value, String message, String remedy) {
        super(message);
        this.code = code;
        this.value = value;
        this.remedy = remedy;
    }

    public String code() {
        return code;
    }

    public String value() {
        return value;
    }

    public String remedy() {
        return remedy;
    }
}
