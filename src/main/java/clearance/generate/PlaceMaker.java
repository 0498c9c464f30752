package clearance.generate;

import clearance.generate.Geography.Place;
import clearance.model.Camp;
import clearance.model.Community;
import clearance.model.Infrastructure;
import clearance.model.InfrastructureKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Chooses real settlements to return to, and draws schematic roads and other infrastructure between and in them. */
final class PlaceMaker {

    static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double HAZARDS_PER_COMMUNITY = 5;

    private final Geography geography;
    private final Chance chance;
    private final LocalDate start;
    final List<Community> communities = new ArrayList<>();
    final List<Infrastructure> infrastructure = new ArrayList<>();
    final List<Camp> camps = new ArrayList<>();
    final Map<String, List<Place>> returning = new HashMap<>();
    final Map<String, List<Coordinate[]>> roads = new HashMap<>();
    private final Map<String, String> roadOf = new HashMap<>();

    PlaceMaker(Geography geography, Chance chance, LocalDate start) {
        this.geography = geography;
        this.chance = chance;
        this.start = start;
    }

    void make(Map<String, Integer> hazardsByDistrict) {
        trunkRoads(new ArrayList<>(hazardsByDistrict.keySet()));
        hazardsByDistrict.forEach((district, hazards) -> {
            List<Place> chosen = choose(district, Math.max(1, (int) Math.round(hazards / HAZARDS_PER_COMMUNITY)));
            returning.put(district, chosen);
            chosen.forEach(place -> localRoad(district, place));
            chosen.forEach(this::community);
            chosen.forEach(place -> services(place));
        });
        bridges(hazardsByDistrict.keySet());
        hazardsByDistrict.keySet().stream().filter(d -> Set.of("Kalbajar", "Lachin", "Zangilan").contains(d)).forEach(this::camp);
    }

    private List<Place> choose(String district, int count) {
        List<Place> pool = new ArrayList<>(geography.settlements(district));
        Place seat = geography.seat(district);
        List<Place> chosen = new ArrayList<>(List.of(seat));
        pool.remove(seat);
        while (chosen.size() < count && !pool.isEmpty()) {
            chosen.add(pool.remove(chance.whole(0, pool.size() - 1)));
        }
        return chosen;
    }

    private void community(Place place) {
        LocalDate date = switch (chance.weighted(3, 3, 4)) {
            case 0 -> start.minusDays(chance.whole(30, 500));
            case 1 -> LocalDate.of(start.getYear(), 12, 31).minusDays(chance.whole(0, 2) * 10L);
            default -> start.plusWeeks(chance.whole(8, 60)).withDayOfMonth(1);
        };
        int people = place.code().startsWith("PPLA") ? chance.whole(1500, 6000) : chance.whole(12, 150) * 10;
        List<String> requires = roadOf.containsKey(place.id()) && chance.happens(0.4) ? List.of(roadOf.get(place.id())) : List.of();
        communities.add(new Community("V" + place.id(), place.name(), point(place.at()), people, date, null, requires, List.of()));
    }

    /** A tree of roads between the seats, each joined to the nearest one before. */
    private void trunkRoads(List<String> districts) {
        List<Place> joined = new ArrayList<>();
        for (String district : districts) {
            Place seat = geography.seat(district);
            joined.stream().min(Comparator.comparingDouble(p -> Chance.metres(p.at(), seat.at()))).ifPresent(nearest -> {
                Coordinate[] line = bent(nearest.at(), seat.at());
                road("R" + (infrastructure.size() + 1), nearest.name() + " – " + seat.name(), line, 0.9, district);
            });
            joined.add(seat);
        }
    }

    private void localRoad(String district, Place place) {
        Place seat = geography.seat(district);
        if (place.equals(seat) || !chance.happens(0.5)) {
            return;
        }
        Place nearest = returning.get(district).stream().filter(p -> !p.equals(place)).min(Comparator.comparingDouble(p -> Chance.metres(p.at(), place.at())))
                .orElse(seat);
        String id = "R" + (infrastructure.size() + 1);
        road(id, nearest.name() + " – " + place.name(), bent(nearest.at(), place.at()), 0.6, district);
        roadOf.put(place.id(), id);
    }

    private void road(String id, String name, Coordinate[] line, double importance, String district) {
        LocalDate needed = chance.happens(0.5) ? start.plusWeeks(chance.whole(6, 50)) : null;
        infrastructure.add(new Infrastructure(id, name, InfrastructureKind.ROAD, FACTORY.createLineString(line), importance, needed,
                InfrastructureKind.ROAD.defaultBufferM(), chance.happens(0.8), List.of()));
        roads.computeIfAbsent(district, d -> new ArrayList<>()).add(line);
    }

    /** A schematic road: a straight line with two gentle bends. */
    private Coordinate[] bent(Coordinate from, Coordinate to) {
        double length = Chance.metres(from, to);
        Coordinate third = new Coordinate(from.x + (to.x - from.x) / 3, from.y + (to.y - from.y) / 3);
        Coordinate twoThirds = new Coordinate(from.x + (to.x - from.x) * 2 / 3, from.y + (to.y - from.y) * 2 / 3);
        return new Coordinate[] {Chance.rounded(from.x, from.y), chance.near(third, 0, length * 0.08), chance.near(twoThirds, 0, length * 0.08),
                Chance.rounded(to.x, to.y)};
    }

    private void services(Place place) {
        int kind = chance.weighted(3, 2, 2, 2, 3);
        switch (kind) {
            case 0 -> item(place, InfrastructureKind.SCHOOL, "school", 300);
            case 1 -> item(place, InfrastructureKind.CEMETERY, "cemetery", 700);
            case 2 -> item(place, InfrastructureKind.WATER, "water point", 600);
            case 3 -> powerLine(place);
            default -> {
            }
        }
    }

    private void item(Place place, InfrastructureKind kind, String name, double farM) {
        LocalDate needed = chance.happens(0.3) ? start.plusWeeks(chance.whole(8, 48)) : null;
        infrastructure.add(new Infrastructure("I" + (infrastructure.size() + 1), place.name() + " " + name, kind, point(chance.near(place.at(), 50, farM)),
                kind.defaultImportance(), needed, kind.defaultBufferM(), chance.happens(0.7), List.of()));
    }

    private void powerLine(Place place) {
        Coordinate far = chance.near(place.at(), 1500, 4000);
        infrastructure.add(new Infrastructure("I" + (infrastructure.size() + 1), place.name() + " power line", InfrastructureKind.POWER,
                FACTORY.createLineString(new Coordinate[] {Chance.rounded(place.at().x, place.at().y), far}), InfrastructureKind.POWER.defaultImportance(), null,
                InfrastructureKind.POWER.defaultBufferM(), chance.happens(0.7), List.of()));
    }

    private void bridges(Set<String> districts) {
        Set<String> used = new HashSet<>(districts);
        for (Place bridge : geography.features("BDG")) {
            if (used.contains(bridge.district())) {
                infrastructure.add(new Infrastructure("I" + (infrastructure.size() + 1), bridge.name(), InfrastructureKind.BRIDGE, point(bridge.at()), 0.8,
                        start.plusWeeks(chance.whole(10, 40)), InfrastructureKind.BRIDGE.defaultBufferM(), true, List.of()));
            }
        }
    }

    private void camp(String district) {
        Place place = returning.get(district).getLast();
        boolean summer = district.equals("Kalbajar");
        camps.add(new Camp("CAMP-" + district.toUpperCase(java.util.Locale.ROOT), point(place.at()), summer ? start.plusWeeks(20) : null, null));
    }

    static org.locationtech.jts.geom.Point point(Coordinate at) {
        return FACTORY.createPoint(Chance.rounded(at.x, at.y));
    }

    static Geometry line(Coordinate... points) {
        return FACTORY.createLineString(points);
    }
}
