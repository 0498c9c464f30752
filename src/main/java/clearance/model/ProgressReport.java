package clearance.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What was done in a period, as team leaders report it.
 *
 * @param to       last day of the period, included
 * @param by       who reports; may be empty
 * @param spending money spent beside the planned cost of reported work, such as wages
 */
public record ProgressReport(LocalDate from, LocalDate to, String by, String note, List<WorkDone> work, List<SurveyResult> surveys, List<HazardArea> newHazardAreas,
        List<CrewOut> crewsOut, List<Spending> spending) {

    public ProgressReport {
        work = List.copyOf(work);
        surveys = List.copyOf(surveys);
        newHazardAreas = List.copyOf(newHazardAreas);
        crewsOut = List.copyOf(crewsOut);
        spending = List.copyOf(spending);
    }

    /**
     * Work on a work package.
     *
     * @param areaM2    square metres done in the period
     * @param finished  whether nothing is left to do, whatever the square metres
     * @param startedOn first day of work on the package; null = the first day of the period
     * @param cost      money spent; null = as planned
     * @param days      days worked, travel left out; null = not told, and nothing is learned from it
     * @param devices   devices found, by type
     */
    public record WorkDone(String crew, String hazardArea, Stage stage, @Nullable String parcel, double areaM2, boolean finished, @Nullable LocalDate startedOn,
            @Nullable Money cost, @Nullable Double days, Map<Explosive, Integer> devices) {

        public WorkDone {
            devices = Map.copyOf(devices);
        }
    }

    /**
     * What a survey found: it is finished, and the area falls into three parts.
     *
     * @param confirmed the ground that was confirmed, lon/lat; null = not drawn, only its share is known
     */
    public record SurveyResult(String hazardArea, double cancelledM2, double reducedM2, double confirmedM2, @Nullable Geometry confirmed) {
    }

    /** A crew that cannot work. {@code to} = last day, included; null = it does not come back. */
    public record CrewOut(String crew, LocalDate from, @Nullable LocalDate to, String reason) {
    }

    /** Money of a fund that was spent. */
    public record Spending(String fund, Money amount, String what) {
    }
}
