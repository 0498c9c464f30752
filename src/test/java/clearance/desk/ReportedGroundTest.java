package clearance.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clearance.model.Classification;
import clearance.model.Finding;
import clearance.model.HazardArea;
import clearance.model.Method;
import clearance.model.Problem;
import clearance.model.ProgressReport;
import clearance.model.Stage;
import clearance.testing.Fixtures;
import clearance.work.WorkModel;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class ReportedGroundTest {

    private static final LocalDate START = Fixtures.START;
    /** H1 lies at 46.55 39.9 with sides of a thousandth of a degree. */
    private static final Problem PROBLEM = Fixtures.problem(Fixtures.hazard("H1").classification(Classification.SHA).stages(List.of(Stage.SURVEY, Stage.CLEARANCE)).build())
            .crews(List.of(Fixtures.crew("T1").build(), Fixtures.crew("S1").method(Method.SURVEY).build())).build();

    private static List<String> found(List<ProgressReport.SurveyResult> surveys, HazardArea... found) {
        ProgressReport report = new ProgressReport(START, START.plusDays(6), "", "", List.of(), surveys, List.of(found), List.of(), List.of());
        return ReportedGround.findings(WorkModel.of(PROBLEM), report, null).stream().map(f -> f.severity() + " " + f.code() + " " + f.pointer()).toList();
    }

    private static List<ProgressReport.SurveyResult> confirmed(Geometry ground) {
        return List.of(new ProgressReport.SurveyResult("H1", 5_000, 0, 5_000, ground));
    }

    @Test
    void aConfirmedPolygonBelongsToItsHazardArea() {
        assertEquals(List.of(), found(confirmed(Fixtures.square(46.5502, 39.9002, 0.0005))));
        assertEquals(List.of("WARNING survey-outside /surveys/0/confirmed"), found(confirmed(Fixtures.square(46.5507, 39.9002, 0.0005))));
        assertEquals(List.of("ERROR survey-elsewhere /surveys/0/confirmed"), found(confirmed(Fixtures.square(46.57, 39.9, 0.0005))));
        assertEquals(List.of("ERROR not-an-area /surveys/0/confirmed"), found(confirmed(Fixtures.point(46.5502, 39.9002))));
    }

    @Test
    void newHazardAreasAreCheckedAsInAFile() {
        HazardArea sound = HazardArea.builder("N1", Classification.CHA, Fixtures.square(46.56, 39.91, 0.001)).build();
        assertEquals(List.of(), found(List.of(), sound).stream().filter(f -> f.startsWith(Finding.Severity.ERROR.name())).toList());
        HazardArea dangling = HazardArea.builder("N2", Classification.CHA, Fixtures.square(46.56, 39.91, 0.001)).blockedBy(List.of("H77")).build();
        assertEquals(List.of("ERROR dangling-reference /newHazardAreas/1/blockedBy/0"), found(List.of(), sound, dangling).stream()
                .filter(f -> f.startsWith(Finding.Severity.ERROR.name())).toList());
        HazardArea far = HazardArea.builder("N1", Classification.CHA, Fixtures.square(6.56, 49.91, 0.001)).build();
        assertEquals(1, found(List.of(), far).stream().filter(f -> f.contains("/newHazardAreas/0/geometry")).count(), "a place that the rest of the problem does not share");
    }
}
