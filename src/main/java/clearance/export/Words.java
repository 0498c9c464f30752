package clearance.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The words, dates and numbers of papers in one language. The words stand in one file per language; dates and numbers are written here, so that the same
 * plan gives the same paper on every Java.
 */
final class Words {

    private final Language language;
    private final Properties texts;
    private final String[] days;
    private final String[] months;

    private Words(Language language) {
        this.language = language;
        texts = texts(language);
        days = get("days").split(" ");
        months = get("months").split(" ");
    }

    static Words of(Language language) {
        return new Words(language);
    }

    static Properties texts(Language language) {
        Properties texts = new Properties();
        try (InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream("words_" + language.code() + ".properties"))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The text of a key, with {@code {0}}, {@code {1}} … replaced. */
    String get(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("the papers have no word \"" + key + "\" in " + language);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    /** A constant such as a stage, in words. */
    String name(Enum<?> constant) {
        return get(constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + constant.name());
    }

    String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().sorted((a, b) -> Integer.compare(a.ordinal(), b.ordinal())).map(this::name).collect(Collectors.joining(", "));
    }

    /** A number with so many decimals and groups of three. */
    String number(double value, int decimals) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(language == Language.ENGLISH ? ',' : '\u00a0');
        symbols.setDecimalSeparator(language == Language.ENGLISH ? '.' : ',');
        DecimalFormat format = new DecimalFormat("#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : ""), symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(BigDecimal.valueOf(value));
    }

    String number(double value) {
        return number(value, 0);
    }

    /** Square metres. */
    String area(double squareMetres) {
        return number(squareMetres) + " " + get("unit.m2");
    }

    /** Metres below a kilometre, kilometres above. */
    String distance(double metres) {
        return metres < 1000 ? number(metres) + " " + get("unit.m") : number(metres / 1000, 1) + " " + get("unit.km");
    }

    String percent(double share) {
        return number(share * 100) + " %";
    }

    /** A day with the day of the week, such as Mon 30 Nov 2026. */
    String date(LocalDate date) {
        return days[date.getDayOfWeek().getValue() - 1] + " " + plain(date);
    }

    /** A day, such as 30 Nov 2026. */
    String plain(LocalDate date) {
        return language == Language.ENGLISH ? date.getDayOfMonth() + " " + months[date.getMonthValue() - 1] + " " + date.getYear()
                : String.format(Locale.ROOT, "%02d.%02d.%d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    /** A day as exactly as the plan knows it: the day in the firm weeks, the week in the tentative ones, then the month. */
    String sure(Handout handout, LocalDate date) {
        if (date.isBefore(handout.firmUntil())) {
            return date(date);
        }
        return date.isBefore(handout.tentativeUntil()) ? get("week-of", shortDate(date.with(java.time.DayOfWeek.MONDAY))) : month(date);
    }

    /** A day without its year, such as 30 Nov. */
    String shortDate(LocalDate date) {
        return language == Language.ENGLISH ? date.getDayOfMonth() + " " + months[date.getMonthValue() - 1]
                : String.format(Locale.ROOT, "%02d.%02d", date.getDayOfMonth(), date.getMonthValue());
    }

    String dayOfWeek(LocalDate date) {
        return days[date.getDayOfWeek().getValue() - 1];
    }

    /** A month, such as Nov 2026. */
    String month(LocalDate date) {
        return months[date.getMonthValue() - 1] + " " + date.getYear();
    }

    String time(LocalDateTime time) {
        return String.format(Locale.ROOT, "%s %02d:%02d", date(time.toLocalDate()), time.getHour(), time.getMinute());
    }

    /** One of eight compass directions for an azimuth in degrees. */
    String direction(double azimuth) {
        List<String> directions = List.of(get("directions").split(" "));
        return directions.get((int) Math.round(((azimuth % 360) + 360) % 360 / 45) % directions.size());
    }
}
