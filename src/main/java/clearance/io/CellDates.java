package clearance.io;

import clearance.io.ImportMapping.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people write them. Which of two small numbers is the day is never guessed: the column shows it, the mapping says it, or the date is refused. */
final class CellDates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4})(?:[T ].*)?");
    private static final List<DateTimeFormatter> NAMED = List.of(named("d MMM uuuu"), named("d-MMM-uuuu"), named("d MMMM uuuu"), named("MMMM d, uuuu"),
            named("d-MMM-uu"));
    private static final int MOST_MONTHS = 12;

    private CellDates() {
    }

    private static DateTimeFormatter named(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH);
    }

    /** The order that the dates of a column show; null where they show none or both. */
    static @Nullable DateOrder order(Collection<String> dates) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (String date : dates) {
            Matcher matcher = YEAR_LAST.matcher(date.strip());
            if (matcher.matches()) {
                dayFirst |= Integer.parseInt(matcher.group(1)) > MOST_MONTHS;
                monthFirst |= Integer.parseInt(matcher.group(3)) > MOST_MONTHS;
            }
        }
        return dayFirst == monthFirst ? null : dayFirst ? DateOrder.DMY : DateOrder.MDY;
    }

    /** A date; null where it is none, or where day and month cannot be told apart. Dates with dots have the day first. */
    static @Nullable LocalDate parse(String text, @Nullable DateOrder order) {
        String date = text.strip();
        try {
            for (Pattern pattern : List.of(YEAR_FIRST, COMPACT)) {
                Matcher matcher = pattern.matcher(date);
                if (matcher.matches()) {
                    return LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
                }
            }
            Matcher matcher = YEAR_LAST.matcher(date);
            if (matcher.matches()) {
                return yearLast(number(matcher, 1), number(matcher, 3), number(matcher, 4), matcher.group(2).equals(".") ? DateOrder.DMY : order);
            }
        } catch (DateTimeException e) {
            return null;
        }
        for (DateTimeFormatter format : NAMED) {
            try {
                return LocalDate.parse(date, format);
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return null;
    }

    private static @Nullable LocalDate yearLast(int first, int second, int year, @Nullable DateOrder order) {
        DateOrder known = order != null ? order : first > MOST_MONTHS || first == second ? DateOrder.DMY : second > MOST_MONTHS ? DateOrder.MDY : null;
        return known == null ? null : known == DateOrder.DMY ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
