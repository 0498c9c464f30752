package clearance.generate;

import clearance.generate.Geography.Place;
import clearance.model.Classification;
import clearance.model.Explosive;
import clearance.model.HazardArea;
import clearance.model.HazardAreaBuilder;
import clearance.model.LandUse;
import clearance.model.RiskClass;
import clearance.model.Vegetation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Invents hazard areas where they are likely: belts along the old line, beside roads, near homes, on fields, former battle areas, reported items. */
final class HazardMaker {

    private static final double HIGH_SHARE = 147_988.0 / (147_988 + 675_570);
    private static final double MEAN_MAP_RELIABILITY = 0.25;
    private static final double HIGH_MEAN_M2 = 11_000;
    private static final double DAY_OF_SPOT_M2 = 150;
    /** Orders from above come for a few of the first so many hazard areas: however large the programme, ministers look at little of it. */
    private static final int ORDERED_AMONG = 500;
    /** Share of the villages near which no hazard area is made on purpose. */
    private static final double CLEAN_VILLAGES = 0.12;

    private final Geography geography;
    private final PlaceMaker places;
    private final Chance chance;
    private final LocalDate start;
    final List<HazardArea> hazards = new ArrayList<>();

    HazardMaker(Geography geography, PlaceMaker places, Chance chance, LocalDate start) {
        this.geography = geography;
        this.places = places;
        this.chance = chance;
        this.start = start;
    }

    private enum Kind {
        BELT, ROADSIDE, HOMES, FIELD, BATTLE, SPOT,
        /** So near to homes that people cannot return before it is dealt with. */
        DOORSTEP
    }

    void make(Map<String, Integer> byDistrict) {
        byDistrict.forEach((district, count) -> {
            boolean onLine = !geography.line(district).isEmpty();
            boolean hasRoads = places.roads.containsKey(district);
            List<Place> homes = places.returning.get(district);
            for (int i = 0; i < count; i++) {
                if (i < homes.size() && !chance.happens(CLEAN_VILLAGES)) {
                    hazards.add(hazard(district, Kind.DOORSTEP, homes.get(i)));
                } else {
                    Kind kind = Kind.values()[chance.weighted(onLine ? 22 : 4, hasRoads ? 16 : 2, 28, 22, 7, 5, 0)];
                    hazards.add(hazard(district, kind, chance.oneOf(homes)));
                }
            }
        });
        directives();
    }

    private HazardArea hazard(String district, Kind kind, Place home) {
        String id = "H" + (hazards.size() + 1);
        boolean high = switch (kind) {
            case BELT -> chance.happens(0.8);
            case ROADSIDE, HOMES, DOORSTEP -> chance.happens(0.45);
            case FIELD, BATTLE -> chance.happens(0.03);
            case SPOT -> chance.happens(0.5);
        };
        double areaM2 = area(kind, high);
        Coordinate at = middle(district, kind, home);
        Classification classification = classification(kind);
        HazardAreaBuilder hazard = HazardArea.builder(id, classification, shape(kind, district, at, areaM2)).name(name(kind, home, id));
        if (kind == Kind.BELT || kind == Kind.ROADSIDE) {
            hazard.widthM(kind == Kind.BELT ? 30.0 + 10 * chance.whole(0, 3) : 15.0);
        }
        if (kind == Kind.SPOT) {
            hazard.areaM2(DAY_OF_SPOT_M2);
        }
        boolean medium = kind == Kind.DOORSTEP || chance.happens(0.55);
        hazard.riskClass(high ? RiskClass.HIGH : chance.happens(0.08) ? null : medium ? RiskClass.MEDIUM : RiskClass.LOW);
        describe(hazard, kind, district, at, areaM2);
        return hazard.build();
    }

    /** Belts are high risk and small, fields wide: sized so that the classes share the area as the real ones do. */
    private double area(Kind kind, boolean high) {
        double low = HIGH_MEAN_M2 * 0.5;
        return switch (kind) {
            case BELT -> chance.skewed(8_000, 40_000);
            case ROADSIDE -> chance.skewed(2_500, 12_000);
            case HOMES, DOORSTEP -> high ? chance.skewed(3_000, 20_000) : chance.skewed(low, 60_000);
            case FIELD -> chance.skewed(20_000, 160_000) * (1 - HIGH_SHARE) / 0.82;
            case BATTLE -> chance.skewed(60_000, 300_000);
            case SPOT -> DAY_OF_SPOT_M2;
        };
    }

    private Coordinate middle(String district, Kind kind, Place home) {
        for (int tries = 0; tries < 30; tries++) {
            Coordinate at = switch (kind) {
                case BELT -> onLine(district, home);
                case ROADSIDE -> besideRoad(district, home);
                case HOMES -> chance.near(home.at(), 120, 900);
                case DOORSTEP -> chance.near(home.at(), 80, 450);
                case FIELD -> chance.near(home.at(), 300, 2500);
                case BATTLE -> chance.near(home.at(), 800, 4000);
                case SPOT -> chance.near(home.at(), 30, 1500);
            };
            if (geography.inDistrict(district, at)) {
                return at;
            }
        }
        return chance.near(home.at(), 50, 300);
    }

    private Coordinate onLine(String district, Place home) {
        Geometry line = geography.line(district);
        if (line.isEmpty()) {
            return chance.near(home.at(), 500, 2500);
        }
        Coordinate[] points = line.getGeometryN(chance.whole(0, line.getNumGeometries() - 1)).getCoordinates();
        return between(points, 60, 1200);
    }

    private Coordinate besideRoad(String district, Place home) {
        List<Coordinate[]> roads = places.roads.get(district);
        return roads == null ? chance.near(home.at(), 100, 800) : between(chance.oneOf(roads), 5, 60);
    }

    private Coordinate between(Coordinate[] points, double nearM, double farM) {
        int i = chance.whole(0, Math.max(0, points.length - 2));
        double share = chance.between(0, 1);
        Coordinate a = points[i];
        Coordinate b = points[Math.min(points.length - 1, i + 1)];
        return chance.near(new Coordinate(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share), nearM, farM);
    }

    private Classification classification(Kind kind) {
        return switch (kind) {
            case BELT -> chance.happens(0.6) ? Classification.CHA : Classification.SHA;
            case ROADSIDE -> chance.happens(0.3) ? Classification.CHA : Classification.SHA;
            case HOMES, DOORSTEP -> chance.happens(0.4) ? Classification.CHA : Classification.SHA;
            case FIELD -> chance.happens(0.1) ? Classification.CHA : Classification.SHA;
            case BATTLE -> Classification.BATTLE_AREA;
            case SPOT -> Classification.SPOT;
        };
    }

    private Geometry shape(Kind kind, String district, Coordinate at, double areaM2) {
        return switch (kind) {
            case BELT -> belt(at, areaM2 / 45, lineAngle(district, at));
            case ROADSIDE -> belt(at, areaM2 / 15, chance.between(0, Math.PI));
            case SPOT -> PlaceMaker.point(at);
            default -> blob(at, areaM2);
        };
    }

    private double lineAngle(String district, Coordinate at) {
        Coordinate[] points = geography.line(district).getCoordinates();
        double best = Double.MAX_VALUE;
        double angle = chance.between(0, Math.PI);
        for (int i = 0; i + 1 < points.length; i++) {
            double distance = at.distance(points[i]);
            if (distance < best) {
                best = distance;
                angle = Math.atan2(points[i + 1].y - points[i].y, (points[i + 1].x - points[i].x) * Math.cos(Math.toRadians(at.y)));
            }
        }
        return angle;
    }

    private Geometry belt(Coordinate at, double lengthM, double angle) {
        Coordinate from = Chance.shifted(at, angle + Math.PI, lengthM / 2);
        Coordinate to = Chance.shifted(at, angle, lengthM / 2);
        Coordinate bend = Chance.shifted(at, angle + Math.PI / 2, chance.between(-0.08, 0.08) * lengthM);
        return PlaceMaker.line(from, bend, to);
    }

    /** A rounded, uneven polygon of about the given area. */
    private Geometry blob(Coordinate at, double areaM2) {
        int corners = chance.whole(6, 10);
        double stretch = chance.between(0.6, 1.0);
        double turn = chance.between(0, Math.PI);
        double radius = Math.sqrt(areaM2 / Math.PI / stretch);
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double r = radius * chance.between(0.85, 1.15);
            double x = r * Math.cos(angle);
            double y = r * Math.sin(angle) * stretch;
            ring[i] = Chance.shifted(at, Math.atan2(y, x) + turn, Math.hypot(x, y));
        }
        ring[corners] = ring[0];
        return PlaceMaker.FACTORY.createPolygon(ring);
    }

    private static String name(Kind kind, Place home, String id) {
        String what = switch (kind) {
            case BELT -> "belt near ";
            case ROADSIDE -> "roadside near ";
            case HOMES, DOORSTEP -> "outskirts of ";
            case FIELD -> "fields of ";
            case BATTLE -> "battle area near ";
            case SPOT -> "item reported in ";
        };
        return what + home.name() + " (" + id + ")";
    }

    private void describe(HazardAreaBuilder hazard, Kind kind, String district, Coordinate at, double areaM2) {
        hazard.district(district).elevationM(Chance.round(Math.max(150, geography.elevationM(district, at) + chance.between(-60, 60)), 10));
        hazard.slopeDegrees(Chance.round(kind == Kind.FIELD ? chance.between(0, 10) : chance.skewed(2, 30), 1));
        hazard.vegetation(Vegetation.values()[chance.weighted(10, 40, 30, kind == Kind.FIELD ? 12 : 22)]);
        hazard.casevacMinutes((double) chance.whole(15, 90));
        hazard.landUse(switch (chance.weighted(55, 22, 19, 3, 1.5)) {
            case 0 -> LandUse.AGRICULTURE;
            case 1 -> LandUse.HOUSING;
            case 2 -> chance.happens(0.5) ? LandUse.PASTURE : LandUse.OTHER;
            case 3 -> LandUse.ENERGY;
            default -> LandUse.TRANSPORT;
        });
        hazard.explosives(switch (kind) {
            case BELT -> chance.happens(0.6) ? Set.of(Explosive.AP_MINE, Explosive.AT_MINE) : Set.of(Explosive.AP_MINE);
            case ROADSIDE -> chance.happens(0.25) ? Set.of(Explosive.AT_MINE, Explosive.IED) : Set.of(Explosive.AT_MINE);
            case HOMES, DOORSTEP -> chance.happens(0.2) ? Set.of(Explosive.AP_MINE, Explosive.IED) : Set.of(Explosive.AP_MINE, Explosive.UXO);
            case FIELD -> chance.happens(0.3) ? Set.of(Explosive.AP_MINE, Explosive.UXO) : Set.of(Explosive.AP_MINE);
            case BATTLE -> chance.happens(0.4) ? Set.of(Explosive.UXO, Explosive.CLUSTER_MUNITION) : Set.of(Explosive.UXO);
            case SPOT -> Set.of(Explosive.UXO);
        });
        if (kind != Kind.SPOT && kind != Kind.BATTLE && chance.happens(0.6)) {
            hazard.mapReliability(Chance.round(Math.min(0.9, Math.max(0.05, chance.between(0, 2 * MEAN_MAP_RELIABILITY))), 0.05));
        }
        if (chance.happens(kind == Kind.HOMES || kind == Kind.DOORSTEP || kind == Kind.ROADSIDE ? 0.25 : 0.08)) {
            hazard.casualties(chance.whole(1, 4)).casualtyYears(5.0);
        }
        if (chance.happens(0.3)) {
            hazard.environmentalHarm(Chance.round(chance.between(0, 0.6), 0.1));
        }
        if (kind == Kind.BELT) {
            hazard.estimatedDevices((double) Math.round(areaM2 / 10_000 * chance.between(20, 120)));
        }
    }

    /** A few orders from above, some access that is blocked, some that has been begun. */
    private void directives() {
        for (int i = 0; i < hazards.size(); i++) {
            HazardArea h = hazards.get(i);
            int turn = i % 100;
            HazardAreaBuilder changed = h.toBuilder();
            switch (turn) {
                case 17 -> changed.required(i < ORDERED_AMONG).deadline(i < ORDERED_AMONG ? start.plusWeeks(chance.whole(12, 30)) : null);
                case 43 -> changed.notBefore(start.plusWeeks(chance.whole(6, 16)));
                case 71 -> changed.excludedReason("inside a closed military zone");
                default -> {
                    if (turn % 20 == 5 && i > 0 && hazards.get(i - 1).district().equals(h.district()) && !hazards.get(i - 1).excluded()) {
                        changed.blockedBy(List.of(hazards.get(i - 1).id()));
                    }
                }
            }
            hazards.set(i, changed.build());
        }
    }
}
