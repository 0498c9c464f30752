package clearance.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Cuts a polygon into compact parcels of near equal area. */
public final class ParcelCutter {

    private ParcelCutter() {
    }

    /**
     * Parcels that together are the polygon. They do not overlap, and their order depends on the ground, the zones and the number alone.
     *
     * @param ground  polygon in local metres
     * @param parts   most parcels that are wanted; there are fewer only where they would be smaller than {@code leastM2}
     * @param zones   ground that is to be cut off first, in order; a zone is passed over where it would leave less than {@code leastM2} on either side, or
     *                where there are as many pieces as parts already
     * @param leastM2 least area of a parcel; ground smaller than two of these stays whole
     */
    public static List<Geometry> cut(Geometry ground, int parts, List<Geometry> zones, double leastM2) {
        List<Geometry> pieces = cutOff(ground, parts, zones, leastM2);
        List<Geometry> parcels = new ArrayList<>();
        int left = parts;
        double areaLeft = ground.getArea();
        for (int i = 0; i < pieces.size(); i++) {
            Geometry piece = pieces.get(i);
            int piecesBehind = pieces.size() - 1 - i;
            int wanted = (int) Math.round(left * piece.getArea() / areaLeft);
            int most = (int) Math.max(1, Math.floor(piece.getArea() / leastM2));
            int share = Math.max(1, Math.min(Math.min(wanted, most), left - piecesBehind));
            parcels.addAll(equalParts(piece, share));
            left -= share;
            areaLeft -= piece.getArea();
        }
        return parcels;
    }

    private static List<Geometry> cutOff(Geometry ground, int parts, List<Geometry> zones, double leastM2) {
        List<Geometry> pieces = List.of(ground);
        for (Geometry zone : zones) {
            List<Geometry> next = new ArrayList<>();
            for (int i = 0; i < pieces.size(); i++) {
                Geometry piece = pieces.get(i);
                int soFar = next.size() + pieces.size() - i;
                if (soFar >= parts || !piece.intersects(zone)) {
                    next.add(piece);
                    continue;
                }
                Split.Halves halves = Split.byZone(piece, zone);
                boolean worth = halves.first().getArea() >= leastM2 && halves.second().getArea() >= leastM2;
                next.addAll(worth ? List.of(halves.first(), halves.second()) : List.of(piece));
            }
            pieces = next;
        }
        return pieces;
    }

    /** Halves the ground again and again across its longer axis, so that parcels stay compact; the halves share the number by area. */
    private static List<Geometry> equalParts(Geometry ground, int parts) {
        if (parts <= 1) {
            return List.of(ground);
        }
        int first = parts / 2;
        Split.Halves halves = Split.byArea(ground, longAxis(ground), ground.getArea() * first / parts);
        if (halves.first().isEmpty() || halves.second().isEmpty()) {
            return List.of(ground);
        }
        List<Geometry> result = new ArrayList<>(equalParts(halves.first(), first));
        result.addAll(equalParts(halves.second(), parts - first));
        return result;
    }

    /** Direction of the longer side of the smallest rectangle around some ground, in radians from 0 to π. */
    private static double longAxis(Geometry ground) {
        Coordinate[] c = MinimumAreaRectangle.getMinimumRectangle(ground).getCoordinates();
        if (c.length < 4) {
            return 0;
        }
        boolean firstIsLonger = c[0].distance(c[1]) >= c[1].distance(c[2]);
        Coordinate from = firstIsLonger ? c[0] : c[1];
        Coordinate to = firstIsLonger ? c[1] : c[2];
        double angle = Math.atan2(to.y - from.y, to.x - from.x);
        return angle < 0 ? angle + Math.PI : angle;
    }
}
