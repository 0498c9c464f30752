package clearance.io;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them: blanks and dots between thousands, a decimal comma, a unit behind, degrees with minutes and seconds. */
final class CellNumbers {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f'’]");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+");
    private static final Pattern DOTTED = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern PLAIN = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern UNIT = Pattern.compile("^(.*?\\d)\\s*(%|[\\p{L}²]+2?)$");
    private static final Pattern DEGREES = Pattern.compile("([NSEW])?\\s*(-?\\d{1,3}(?:[.,]\\d+)?)\\s*[°º]?\\s*"
            + "(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*['′’])?\\s*(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*(?:\"|″|''|”))?\\s*([NSEW])?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACED = Pattern.compile("^(-?\\d{1,3})\\s+(\\d{1,2})\\s+(\\d{1,2}(?:[.,]\\d+)?)(?=$|\\s*[NSEWnsew]$)");

    private CellNumbers() {
    }

    /** Whether a comma in this text can only be a decimal comma. */
    static boolean showsDecimalComma(String text) {
        String bare = BLANKS.matcher(text).replaceAll("");
        int comma = bare.indexOf(',');
        return comma >= 0 && comma == bare.lastIndexOf(',') && !THOUSANDS.matcher(bare).matches() && bare.indexOf('.') < comma && bare.matches("[-+\\d.,]+");
    }

    /**
     * A number, in square metres where it has a unit of area behind it; null where it is none.
     *
     * @param decimalComma whether 1,234 is a little more than one
     */
    static @Nullable Double parse(String text, boolean decimalComma) {
        Double number = bare(text, decimalComma);
        if (number != null) {
            return number;
        }
        Matcher unit = UNIT.matcher(text.strip());
        if (!unit.matches()) {
            return null;
        }
        Double factor = unit.group(2).equals("%") ? Double.valueOf(0.01) : unit.group(2).matches("m|cm|km/h|deg|min") ? Double.valueOf(1)
                : ImportWords.areaFactor(unit.group(2));
        Double inner = bare(unit.group(1), decimalComma);
        return factor == null || inner == null ? null : Double.valueOf(inner * factor);
    }

    private static @Nullable Double bare(String text, boolean decimalComma) {
        String bare = BLANKS.matcher(text).replaceAll("");
        if (bare.indexOf(',') >= 0 && bare.indexOf('.') >= 0) {
            bare = bare.lastIndexOf(',') > bare.lastIndexOf('.') ? bare.replace(".", "").replace(',', '.') : bare.replace(",", "");
        } else if (bare.indexOf(',') >= 0) {
            boolean one = bare.indexOf(',') == bare.lastIndexOf(',');
            bare = THOUSANDS.matcher(bare).matches() && !(one && decimalComma) ? bare.replace(",", "") : bare.replace(',', '.');
        } else if (DOTTED.matcher(bare).matches()) {
            bare = bare.replace(".", "");
        }
        if (!PLAIN.matcher(bare).matches()) {
            return null;
        }
        double value = Double.parseDouble(bare);
        return Double.isFinite(value) ? value : null;
    }

    /** A coordinate: a number, or degrees with minutes and seconds such as 39°54'12.3"N; null where it is none. */
    static @Nullable Double coordinate(String text, boolean decimalComma) {
        String spaced = SPACED.matcher(text.strip()).replaceFirst("$1°$2'$3\"");
        Double number = bare(spaced, decimalComma);
        if (number != null) {
            return number;
        }
        Matcher matcher = DEGREES.matcher(spaced);
        if (!matcher.matches() || part(matcher.group(3)) >= 60 || part(matcher.group(4)) >= 60) {
            return null;
        }
        double degrees = part(matcher.group(2));
        double value = Math.abs(degrees) + part(matcher.group(3)) / 60 + part(matcher.group(4)) / 3600;
        String side = (matcher.group(1) == null ? "" : matcher.group(1)) + (matcher.group(5) == null ? "" : matcher.group(5));
        return degrees < 0 || side.equalsIgnoreCase("S") || side.equalsIgnoreCase("W") ? -value : value;
    }

    private static double part(@Nullable String text) {
        return text == null ? 0 : Double.parseDouble(text.replace(',', '.'));
    }
}
