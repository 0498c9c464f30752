package clearance.testing;

import clearance.io.PolicyPatch;
import clearance.model.Calendar;
import clearance.model.Classification;
import clearance.model.Crew;
import clearance.model.CrewBuilder;
import clearance.model.Earmark;
import clearance.model.Estimate;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.HazardAreaBuilder;
import clearance.model.Method;
import clearance.model.Money;
import clearance.model.Policy;
import clearance.model.Problem;
import clearance.model.ProblemBuilder;
import clearance.model.RiskClass;
import clearance.model.Stage;
import clearance.model.Tranche;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Builders of small problems. Days have six hours from 08:00, Monday to Saturday; the plan starts on Monday, 30 November 2026. */
public final class Fixtures {

    public static final LocalDate START = LocalDate.of(2026, 11, 30);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Fixtures() {
    }

    public static Point point(double lon, double lat) {
        return FACTORY.createPoint(new Coordinate(lon, lat));
    }

    /** A square with its lower left corner at a place and sides in degrees. */
    public static Polygon square(double lon, double lat, double degrees) {
        return FACTORY.createPolygon(new Coordinate[] {new Coordinate(lon, lat), new Coordinate(lon + degrees, lat),
                new Coordinate(lon + degrees, lat + degrees), new Coordinate(lon, lat + degrees), new Coordinate(lon, lat)});
    }

    /** A confirmed area of one hectare of high risk that only needs clearance; hazards of different numbers lie kilometres apart. */
    public static HazardAreaBuilder hazard(String id) {
        int number = Integer.parseInt(id.substring(1));
        return HazardArea.builder(id, Classification.CHA, square(46.5 + 0.05 * number, 39.9, 0.001)).areaM2(10_000.0).riskClass(RiskClass.HIGH)
                .stages(List.of(Stage.CLEARANCE)).district("Aghdam");
    }

    /** A manual team based in the middle of hazard H0 that clears 350 m² a day for 400 a day. */
    public static CrewBuilder crew(String id) {
        return Crew.builder(id, Method.MANUAL, point(46.5005, 39.9005)).organisation("Org " + id);
    }

    /** A problem of four weeks without set-up, commute or separation, where clearing a hazard takes the minutes of {@link #takes}. */
    public static ProblemBuilder problem(HazardArea... hazards) {
        return Problem.builder(Calendar.of(START, 4)).name("test").policy(policy(Map.of())).hazardAreas(Arrays.asList(hazards));
    }

    /** The plain policy of test problems with some values set. */
    public static Policy policy(Map<String, Object> values) {
        Map<String, Object> plain = Map.of("siteSetupDays", 0, "campSetupDays", 0, "separationM", 0, "disposalCostPerDevice", 0, "travelSpeedKmh", 10_000);
        Policy policy = PolicyPatch.apply(Policy.DEFAULT, plain).value();
        return PolicyPatch.apply(policy, values).value();
    }

    /** Clearing each hazard takes so many working minutes, for every crew. */
    public static List<Estimate> takes(int minutes, String... hazards) {
        return Arrays.stream(hazards).map(h -> new Estimate(h, Stage.CLEARANCE, null, minutes)).toList();
    }

    public static Fund fund(String id, LocalDate date, double amount) {
        return new Fund(id, id, List.of(new Tranche(date, Money.of(amount))), null, Money.ZERO, Earmark.NONE);
    }

    /** Routes of packages by number, one list per crew. */
    public static Routes routes(int[]... packages) {
        List<List<Routes.Stop>> byCrew = new ArrayList<>();
        for (int[] route : packages) {
            byCrew.add(Arrays.stream(route).mapToObj(Routes.Stop::of).toList());
        }
        return new Routes(byCrew);
    }

    public static int[] route(int... packages) {
        return packages;
    }

    public static WorkModel work(ProblemBuilder problem) {
        return WorkModel.of(problem.build());
    }
}
