package clearance.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads values of options, and says in a planner's words what is wrong with one. */
final class OptionValues {

    private static final String WHOLE = "a whole number such as 7";
    private static final String NUMBER = "a number such as 0.5";

    private OptionValues() {
    }

    /** Has a command and its subcommands read their options so. */
    static void register(CommandLine line) {
        line.registerConverter(LocalDate.class, of(LocalDate::parse, "a date such as 2026-11-30"));
        line.registerConverter(Integer.class, of(Integer::valueOf, WHOLE)).registerConverter(int.class, of(Integer::valueOf, WHOLE));
        line.registerConverter(Long.class, of(Long::valueOf, WHOLE)).registerConverter(long.class, of(Long::valueOf, WHOLE));
        line.registerConverter(Double.class, of(Double::valueOf, NUMBER)).registerConverter(double.class, of(Double::valueOf, NUMBER));
    }

    private static <T> ITypeConverter<T> of(Function<String, T> reader, String wanted) {
        return text -> {
            try {
                return reader.apply(text.strip());
            } catch (NumberFormatException | DateTimeParseException e) {
                throw new TypeConversionException("\"" + text + "\" must be " + wanted);
            }
        };
    }
}
