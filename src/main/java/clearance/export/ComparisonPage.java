package clearance.export;

import clearance.model.ScenarioComparison;

/** A stand-in until the charts follow. */
final class ComparisonPage {
    private final ScenarioComparison comparison;
    ComparisonPage(ScenarioComparison comparison) { this.comparison = comparison; }
    String html() { return comparison.problem().name(); }
}
