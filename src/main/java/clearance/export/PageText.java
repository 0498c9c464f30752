package clearance.export;

import clearance.model.Money;
import clearance.model.ScenarioComparison;
import clearance.model.ScenarioComparison.Entry;
import clearance.model.ScenarioComparison.Verdict;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How figures of a comparison are written on its page, and in which colours its scenarios are drawn. */
final class PageText {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM yy", Locale.ENGLISH);
    static final String INK = "#1c2733";
    static final String TEAL = "#0b6e63";
    static final String AMBER = "#d08a1d";
    static final String GREY = "#a9b4bd";
    static final String RED = "#b3361e";
    /** Of scenarios with other facts, which are neither gain nor loss. */
    static final String BLUE = "#7c93bf";
    private static final double MILLION = 1e6;

    /** Colours that people with any colour vision tell apart (after Okabe and Ito), darkened for thin lines. */
    private static final String[] COLOURS = {"#0067a5", "#c8500a", "#00805f", "#b0588c", "#b07d00", "#3a94c4", "#6b4c9a", "#7a4a2b", "#4f7300", "#9c2a4d"};

    private PageText() {
    }

    /** The baseline in ink, the others in turn. */
    static String colour(int scenario) {
        return scenario == 0 ? INK : COLOURS[(scenario - 1) % COLOURS.length];
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f\u00a0%%", share * 100);
    }

    static String signedPercent(double share) {
        return String.format(Locale.ROOT, "%+.1f\u00a0%%", share * 100).replace('-', '−');
    }

    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace('-', '−');
    }

    static String signed(double value, int decimals) {
        return String.format(Locale.ROOT, "%+,." + decimals + "f", value).replace('-', '−');
    }

    static String money(Money money) {
        return number(money.amount(), 0);
    }

    /** An amount for a label: millions where it has some. */
    static String shortMoney(double amount) {
        return Math.abs(amount) >= MILLION ? number(amount / MILLION, 2) + " m" : Math.abs(amount) >= 10_000 ? number(amount / 1000, 0) + " k" : number(amount, 0);
    }

    /** So many decimals that differences between values can be seen. */
    static int decimals(ScenarioComparison comparison) {
        return comparison.baseline().value() >= 1000 ? 0 : 1;
    }

    static String difference(Entry entry) {
        if (entry.against() == null) {
            return "";
        }
        if (entry.against().value() == 0) {
            return "none";
        }
        return (entry.against().verdict() == Verdict.WITHIN_SPREAD ? "≈ " : entry.against().verdict() == Verdict.UNKNOWN ? "? " : "") + signedPercent(entry.against().share());
    }

    /** The style of a difference: better, worse, or not to be told from chance. */
    static String style(Entry entry) {
        if (entry.against() == null || entry.against().verdict() != Verdict.CLEAR) {
            return "unclear";
        }
        return entry.against().value() >= 0 ? "good" : "bad";
    }

    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
