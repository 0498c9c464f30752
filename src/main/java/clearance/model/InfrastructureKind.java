package clearance.model;

/** Kind of infrastructure, with what the product assumes where the file is silent. The figures are assumptions, editable per item. */
public enum InfrastructureKind {
    ROAD(0.7, 50),
    BRIDGE(0.8, 100),
    RAILWAY(0.6, 50),
    POWER(0.8, 50),
    WATER(0.8, 100),
    SCHOOL(0.9, 200),
    HOSPITAL(1.0, 200),
    CEMETERY(0.5, 100),
    FARMLAND(0.4, 50),
    HOUSING(0.8, 100),
    OTHER(0.3, 50);

    private final double defaultImportance;
    private final double defaultBufferM;

    InfrastructureKind(double defaultImportance, double defaultBufferM) {
        this.defaultImportance = defaultImportance;
        this.defaultBufferM = defaultBufferM;
    }

    /** Importance from 0 to 1 where the file gives none. */
    public double defaultImportance() {
        return defaultImportance;
    }

    /** Metres around the item that must be released before it opens, where the file gives none. */
    public double defaultBufferM() {
        return defaultBufferM;
    }
}
