package clearance.scenario;

import clearance.model.Change;
import clearance.model.Crew;
import clearance.model.Fund;
import clearance.model.Method;
import clearance.model.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Changes, crews and amounts in a planner's words. */
final class Words {

    private static final int MOST_NAMES = 4;
    private static final double MILLION = 1e6;

    private Words() {
    }

    /** What a scenario changes. Many changes of one kind become one sentence. */
    static List<String> changes(List<Change> changes, String currency) {
        Map<String, List<String>> grouped = new LinkedHashMap<>();
        for (Change change : changes) {
            String[] words = words(change, currency);
            List<String> names = grouped.computeIfAbsent(words[0], k -> new ArrayList<>());
            if (words[1] != null) {
                names.add(words[1]);
            }
        }
        List<String> result = new ArrayList<>();
        grouped.forEach((text, names) -> result.add(text.replace("{}", list(names))));
        return result;
    }

    /** A sentence with a place for a name, and the name. */
    private static String[] words(Change change, String currency) {
        return switch (change) {
            case Change.ScaleFunds c -> new String[] {(c.fund() == null ? "all money" : "money of {}") + " × " + number(c.factor()), c.fund()};
            case Change.DelayTranches c -> new String[] {(c.fund() == null ? "all money" : "money of {}") + " " + Math.abs(c.days()) + " days "
                    + (c.days() < 0 ? "earlier" : "later"), c.fund()};
            case Change.AddFund c -> new String[] {"fund {} added", c.fund().id() + " (" + money(total(c.fund()), currency) + ")"};
            case Change.RemoveFund c -> new String[] {"without fund {}", c.fund()};
            case Change.AddCrew c -> new String[] {"crew {} added", c.crew().id() + " (" + crew(c.crew().method()) + ")"};
            case Change.RemoveCrew c -> new String[] {"without crew {}", c.crew()};
            case Change.AddEquipment c -> new String[] {"equipment {} added", c.equipment().id()};
            case Change.RemoveEquipment c -> new String[] {"without equipment {}", c.equipment()};
            case Change.SetPolicy c -> new String[] {"policy: {}", flat("", c.values())};
            case Change.SetCommunity c -> new String[] {"{} returns " + (c.returnDate() == null ? "without a date" : c.returnDate()), c.id()};
            case Change.SetMapReliability c -> new String[] {"maps of {} are right to " + number(c.value() * 100) + " %",
                    c.districts().isEmpty() ? "all districts" : list(c.districts().stream().sorted().toList())};
        };
    }

    private static String flat(String prefix, Map<?, ?> values) {
        List<String> parts = new ArrayList<>();
        values.forEach((key, value) -> parts.add(value instanceof Map<?, ?> inner ? flat(prefix + key + ".", inner) : prefix + key + " = " + value));
        return String.join(", ", parts);
    }

    private static String list(List<String> names) {
        return names.size() <= MOST_NAMES + 1 ? String.join(", ", names) : String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES)
                + " more";
    }

    private static Money total(Fund fund) {
        return new Money(fund.tranches().stream().mapToLong(t -> t.amount().cents()).sum());
    }

    /** A fund by its donor, or by its id where none is named. */
    static String fund(Fund fund) {
        return fund.donor().isEmpty() ? "fund " + fund.id() : fund.donor();
    }

    static String crew(Method method) {
        return switch (method) {
            case MANUAL -> "manual team";
            case DOGS -> "dog team";
            case MECHANICAL -> "mechanical team";
            case BATTLE_AREA -> "battle area team";
            case SURVEY -> "survey team";
            case EOD -> "EOD team";
            case QUALITY_CONTROL -> "quality control team";
        };
    }

    static String crews(Method method) {
        return crew(method) + "s";
    }

    static String crewOf(Crew crew) {
        return crew(crew.method());
    }

    /** A type of equipment, which files write in capitals. */
    static String type(String type) {
        return type.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** An amount, rounded to what is said in a sentence. */
    static String money(Money amount, String currency) {
        double units = amount.amount();
        if (Math.abs(units) >= MILLION) {
            return String.format(Locale.ROOT, "%.2f m %s", units / MILLION, currency).replace(".00 m", " m");
        }
        return String.format(Locale.ROOT, "%,.0f %s", units, currency);
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(Math.round(value * 1000) / 1000.0);
    }
}
