package clearance.validation;

import clearance.geo.Geodesy;
import clearance.model.Camp;
import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.Problem;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Places that do not belong together: longitude and latitude swapped, or a record in another country. */
final class PlaceChecks {

    /** Nothing nearer than this to the middle of the hazard areas is suspicious. */
    private static final double NEAR_M = 300_000;
    /** Degrees of longitude and latitude together that are nearer than {@link #NEAR_M} everywhere: no degree is longer than 111.7 km. */
    private static final double NEAR_DEGREES = 2.6;
    /** Beyond this from the middle of the hazard areas a place is worth a look. */
    private static final double FAR_M = 1_000_000;
    /** Swapping must bring a place so many times nearer before it is called swapped. */
    private static final double CLEARLY = 5;

    /** Towards the poles meridians meet: areas and parcels cannot be written in degrees there. */
    private static final double MOST_LATITUDE = 85;

    private final Problem problem;
    private final Report report;
    private Coordinate middle = new Coordinate();

    PlaceChecks(Problem problem, Report report) {
        this.problem = problem;
        this.report = report;
    }

    void check() {
        if (problem.hazardAreas().isEmpty()) {
            return;
        }
        poles();
        List<Coordinate> hazards = problem.hazardAreas().stream().map(h -> h.geometry().getCoordinate()).toList();
        middle = new Coordinate(median(hazards, c -> c.x), median(hazards, c -> c.y));
        each("hazardAreas", "geometry", problem.hazardAreas(), HazardArea::id, HazardArea::geometry);
        each("communities", "location", problem.communities(), Community::id, Community::location);
        each("infrastructure", "geometry", problem.infrastructure(), Infrastructure::id, Infrastructure::geometry);
        each("crews", "base", problem.crews(), Crew::id, Crew::base);
        each("crews", "position", problem.crews(), Crew::id, Crew::position);
        each("camps", "location", problem.camps(), Camp::id, Camp::location);
    }

    private void poles() {
        for (int i = 0; i < problem.hazardAreas().size(); i++) {
            HazardArea hazard = problem.hazardAreas().get(i);
            double north = hazard.geometry().getEnvelopeInternal().getMaxY();
            double south = hazard.geometry().getEnvelopeInternal().getMinY();
            if (north > MOST_LATITUDE || south < -MOST_LATITUDE) {
                double latitude = north > MOST_LATITUDE ? north : south;
                report.error("out-of-range", report.at("hazardAreas", i, "geometry"), latitude, hazard.id() + " lies at latitude " + latitude
                        + ", where no area can be drawn in longitude and latitude.", "Check its coordinates: WGS84 longitude, then latitude.");
            }
        }
    }

    private static double median(List<Coordinate> places, ToDoubleFunction<Coordinate> part) {
        return places.stream().mapToDouble(part).sorted().skip((places.size() - 1) / 2).findFirst().orElseThrow();
    }

    private <T> void each(String list, String field, List<T> records, Function<T, String> id, Function<T, ? extends @Nullable Geometry> geometry) {
        for (int i = 0; i < records.size(); i++) {
            Geometry drawn = geometry.apply(records.get(i));
            if (drawn == null || Math.abs(drawn.getCoordinate().x - middle.x) + Math.abs(drawn.getCoordinate().y - middle.y) <= NEAR_DEGREES) {
                continue;
            }
            Coordinate place = drawn.getCoordinate();
            double away = Geodesy.distanceM(place, middle);
            if (away <= NEAR_M) {
                continue;
            }
            String value = place.x + " " + place.y;
            String message = "\"" + id.apply(records.get(i)) + "\" lies at " + value + ", " + km(away) + " km from the middle of the hazard areas";
            double swapped = Math.abs(place.x) > 90 ? Double.MAX_VALUE : Geodesy.distanceM(new Coordinate(place.y, place.x), middle);
            if (swapped * CLEARLY <= away) {
                report.errorAt(place, "swapped-coordinates", report.at(list, i, field), value, message + "; with the two numbers swapped it would be " + km(swapped)
                        + " km.", "Put longitude first, then latitude.");
            } else if (away > FAR_M) {
                report.warningAt(place, "far-away", report.at(list, i, field), value, message + ".", "Check its coordinates: WGS84 longitude, then latitude.");
            }
        }
    }

    private static String km(double metres) {
        return String.format(Locale.ROOT, "%,.0f", metres / 1000);
    }
}
