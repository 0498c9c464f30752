package clearance.io;

import clearance.io.Fields.Field;
import clearance.model.Calendar;
import clearance.model.Camp;
import clearance.model.Commitment;
import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.Equipment;
import clearance.model.Estimate;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.Problem;
import clearance.model.Scenario;
import clearance.model.SeasonFactor;
import clearance.model.StandDown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which sheets a workbook of a problem has, and where in the problem file their rows stand. */
final class WorkbookSheets {

    static final String README = "read me";
    static final String PROBLEM = "problem";
    static final String POLICY = "policy";
    static final String TRAVEL = "travel";
    static final String PLAN = "publishedPlan";

    /**
     * A sheet of records.
     *
     * @param name   of the sheet, and of the list
     * @param path   of the list in the problem; of a list inside records its name there
     * @param parent sheet of the records it belongs to; null = it stands by itself
     * @param link   heading of the column that names the record it belongs to; empty = it stands by itself
     * @param about  what a row is, for a planner
     */
    record ListSheet(String name, String path, Class<?> type, @Nullable String parent, String link, String about) {

        List<Field> fields() {
            return Fields.of(type);
        }
    }

    /** In the order of the workbook; a sheet stands after that of its parent. */
    static final List<ListSheet> LISTS = List.of(
            top("standDowns", "calendar.standDowns", StandDown.class, "Days on which some work rests, one line per span of days."),
            top("seasonFactors", "calendar.seasonFactors", SeasonFactor.class, "Share of the daily hours that can be worked in some months."),
            top("hazardAreas", "hazardAreas", HazardArea.class, "Hazard areas, one per line."),
            inside("parcels", "hazardAreas", "hazardArea", HazardArea.Parcel.class, "Parcels of hazard areas as an earlier plan cut them."),
            top("communities", "communities", Community.class, "Villages and towns to which people return."),
            top("infrastructure", "infrastructure", Infrastructure.class, "Roads, schools, wells and the like."),
            top("crews", "crews", Crew.class, "Teams, and machines with their operators."),
            inside("leave", "crews", "crew", clearance.model.DateSpan.class, "Days on which a crew is away, both days included."),
            top("camps", "camps", Camp.class, "Field camps from which crews commute like from their base."),
            top("equipment", "equipment", Equipment.class, "Shared equipment of which a limited number exists."),
            top("funds", "funds", Fund.class, "Money of donors; its amounts stand on the sheet tranches."),
            inside("tranches", "funds", "fund", clearance.model.Tranche.class, "Amounts of the funds, each there from its date on."),
            top("estimates", "estimates", Estimate.class, "Given durations of whole stages, in working minutes."),
            top("commitments", "commitments", Commitment.class, "Work that a crew is bound to."),
            top("scenarios", "scenarios", Scenario.class, "Named variations; their changes are JSON as in the problem file."));

    private WorkbookSheets() {
    }

    private static ListSheet top(String name, String path, Class<?> type, String about) {
        return new ListSheet(name, path, type, null, "", about);
    }

    private static ListSheet inside(String name, String parent, String link, Class<?> type, String about) {
        return new ListSheet(name, name, type, parent, link, about);
    }

    /** Name and value of everything that stands once in a problem: its name, currency and calendar. */
    static List<Field> single() {
        List<Field> fields = new ArrayList<>();
        Fields.of(Problem.class).stream().filter(f -> !f.path().contains(".")).filter(f -> f.shape() == Fields.Shape.VALUE).forEach(fields::add);
        Fields.of(Calendar.class).forEach(f -> fields.add(new Field("calendar." + f.path(), f.shape(), f.type(), f.key(), f.required(), f.owner(),
                f.fallback())));
        return fields;
    }
}
