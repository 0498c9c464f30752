package clearance.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class ParcelCutterTest {

    private static final double LEAST_M2 = 2000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Geometry box(double x1, double y1, double x2, double y2) {
        return FACTORY.toGeometry(new Envelope(x1, x2, y1, y2));
    }

    @Test
    void aLongStripIsCutAcrossFromOneEndToTheOther() {
        List<Geometry> parcels = ParcelCutter.cut(box(0, 0, 300, 50), 3, List.of(), LEAST_M2);
        assertEquals(List.of(box(0, 0, 100, 50), box(100, 0, 200, 50), box(200, 0, 300, 50)).stream().map(Geometry::getEnvelopeInternal).toList(),
                parcels.stream().map(ParcelCutterTest::rounded).toList());
    }

    private static Envelope rounded(Geometry g) {
        Envelope e = g.getEnvelopeInternal();
        return new Envelope(Math.rint(e.getMinX() * 1e6) / 1e6, Math.rint(e.getMaxX() * 1e6) / 1e6, Math.rint(e.getMinY() * 1e6) / 1e6,
                Math.rint(e.getMaxY() * 1e6) / 1e6);
    }

    @Test
    void groundWithAHoleIsCutWhereTheAreaBelowIsTheShareOfIt() {
        Geometry ring = box(0, 0, 400, 100).difference(box(20, 20, 120, 80));
        List<Geometry> halves = ParcelCutter.cut(ring, 2, List.of(), LEAST_M2);
        assertEquals(34_000 / 2, halves.get(0).getArea(), 1e-6, "400 × 100 less 100 × 60, by two");
        assertEquals(230, halves.get(0).getEnvelopeInternal().getMaxX(), 1e-6, "(17,000 + 6,000) ÷ 100 from the left edge");
    }

    @Test
    void noParcelIsSmallerThanTheLeast() {
        assertEquals(1, ParcelCutter.cut(box(0, 0, 60, 60), 5, List.of(), LEAST_M2).size(), "3,600 m² stay whole");
        assertEquals(2, ParcelCutter.cut(box(0, 0, 100, 50), 5, List.of(), LEAST_M2).size(), "5,000 m² give two, not five");
        assertEquals(1, ParcelCutter.cut(box(0, 0, 20, 20), 3, List.of(), LEAST_M2).size(), "400 m² stay 400 m²");
    }

    @Test
    void aZoneThatCutsOffTooLittleIsPassedOver() {
        Geometry ground = box(0, 0, 200, 100);
        assertEquals(10_000, ParcelCutter.cut(ground, 2, List.of(box(-1, -1, 19, 101)), LEAST_M2).getFirst().getArea(), 1e-6, "1,900 m² are no parcel");
        assertEquals(2_100, ParcelCutter.cut(ground, 2, List.of(box(-1, -1, 21, 101)), LEAST_M2).getFirst().getArea(), 1e-6, "2,100 m² are one");
    }

    @Test
    void anyGroundIsTiledByPartsThatNeitherOverlapNorLeaveGaps() {
        Random random = new Random(7);
        int cutIntoSeveral = 0;
        for (int i = 0; i < 400; i++) {
            Geometry ground = ground(random, i);
            if (!ground.isValid() || ground.isEmpty()) {
                continue;
            }
            int parts = 1 + random.nextInt(12);
            List<Geometry> zones = zones(random, ground);
            List<Geometry> parcels = ParcelCutter.cut(ground, parts, zones, LEAST_M2);
            String message = "case " + i + ": " + ground;
            assertTrue(parcels.size() <= parts, message);
            assertTrue(parcels.stream().allMatch(Geometry::isValid), message);
            assertTrue(parcels.size() == 1 || parcels.stream().allMatch(p -> p.getArea() >= LEAST_M2 * (1 - 1e-9)), message);
            assertEquals(ground.getArea(), sum(parcels, Geometry::getArea), ground.getArea() * 1e-9, message);
            Geometry all = OverlayNGRobust.union(parcels);
            assertEquals(0, OverlayNGRobust.overlay(all, ground, OverlayNG.SYMDIFFERENCE).getArea(), ground.getArea() * 1e-9, message);
            if (zones.isEmpty() && ground.getArea() >= parts * LEAST_M2 * (1 + 1e-9)) {
                assertEquals(parts, parcels.size(), message);
                parcels.forEach(p -> assertEquals(ground.getArea() / parts, p.getArea(), ground.getArea() * 1e-9, message));
            }
            assertEquals(parcels, ParcelCutter.cut(ground.copy(), parts, zones, LEAST_M2), "the same again");
            cutIntoSeveral += parcels.size() > 1 ? 1 : 0;
        }
        assertTrue(cutIntoSeveral > 150, "the cases are worth something: " + cutIntoSeveral);
    }

    private static double sum(List<Geometry> parcels, ToDoubleFunction<Geometry> what) {
        return parcels.stream().mapToDouble(what).sum();
    }

    /** Stars with deep notches, some with a hole, and crooked belts. */
    private static Geometry ground(Random random, int i) {
        double reach = 20 + random.nextDouble() * 300;
        if (i % 5 == 0) {
            Coordinate[] line = new Coordinate[4];
            for (int j = 0; j < line.length; j++) {
                line[j] = new Coordinate(j * reach * 2, random.nextDouble() * reach * 2);
            }
            return FACTORY.createLineString(line).buffer(10 + random.nextDouble() * 20);
        }
        int corners = 5 + random.nextInt(20);
        double flat = 0.05 + random.nextDouble();
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int j = 0; j < corners; j++) {
            double angle = 2 * Math.PI * j / corners;
            double radius = reach * (0.3 + random.nextDouble());
            ring[j] = new Coordinate(500 + radius * Math.cos(angle), 700 + radius * flat * Math.sin(angle));
        }
        ring[corners] = ring[0].copy();
        Geometry star = FACTORY.createPolygon(ring);
        Point inside = star.getInteriorPoint();
        return i % 7 == 0 ? star.difference(inside.buffer(reach / 6)) : star;
    }

    private static List<Geometry> zones(Random random, Geometry ground) {
        Envelope all = ground.getEnvelopeInternal();
        List<Geometry> zones = new ArrayList<>();
        for (int j = random.nextInt(4); j > 0; j--) {
            Coordinate middle = new Coordinate(all.getMinX() + random.nextDouble() * all.getWidth(), all.getMinY() + random.nextDouble() * all.getHeight());
            zones.add(FACTORY.createPoint(middle).buffer(all.getDiameter() * (0.1 + 0.4 * random.nextDouble()), 16));
        }
        return zones;
    }
}
