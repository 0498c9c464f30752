package clearance.export;

import clearance.geo.LocalProjection;
import clearance.geo.Mgrs;
import java.awt.Color;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfTemplate;

/** The UTM grid of a map, with kilometres of easting along its upper edge and of northing along its left one. */
final class UtmGrid {

    private static final Color GRID = new Color(0xb9, 0xcf, 0xdd);
    private static final double WIDEST_M = 400_000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Paper paper;
    private final PdfTemplate ink;
    private final LocalProjection plane;
    private final Envelope view;
    private final float width;
    private final float height;

    /**
     * @param view what the map shows, in the plane
     */
    UtmGrid(Paper paper, PdfTemplate ink, LocalProjection plane, Envelope view, float width, float height) {
        this.paper = paper;
        this.ink = ink;
        this.plane = plane;
        this.view = view;
        this.width = width;
        this.height = height;
    }

    private float x(double local) {
        return (float) ((local - view.getMinX()) / view.getWidth() * width);
    }

    private float y(double local) {
        return (float) ((local - view.getMinY()) / view.getHeight() * height);
    }

    /** Lines of the UTM grid; over the few kilometres of a map it is straight. */
    void draw() {
        Coordinate middle = view.centre();
        Mgrs.Utm origin = utm(middle.x, middle.y);
        if (origin == null || view.getWidth() > WIDEST_M) {
            return;
        }
        double reach = 1000;
        Mgrs.Utm east = utm(middle.x + reach, middle.y);
        Mgrs.Utm north = utm(middle.x, middle.y + reach);
        if (east == null || north == null || east.zone() != origin.zone() || north.zone() != origin.zone()) {
            return;
        }
        double ex = (east.eastingM() - origin.eastingM()) / reach;
        double nx = (east.northingM() - origin.northingM()) / reach;
        double ey = (north.eastingM() - origin.eastingM()) / reach;
        double ny = (north.northingM() - origin.northingM()) / reach;
        double step = MapSketch.step(view.getWidth() / 4);
        double half = Math.max(view.getWidth(), view.getHeight());
        double det = ex * ny - ey * nx;
        for (int direction = 0; direction < 2; direction++) {
            double at = direction == 0 ? origin.eastingM() : origin.northingM();
            for (double line = Math.ceil((at - half) / step) * step; line <= at + half; line += step) {
                double[] d1 = direction == 0 ? new double[] {line - at, -half} : new double[] {-half, line - at};
                double[] d2 = direction == 0 ? new double[] {line - at, half} : new double[] {half, line - at};
                float x1 = x(middle.x + (d1[0] * ny - d1[1] * ey) / det);
                float y1 = y(middle.y + (d1[1] * ex - d1[0] * nx) / det);
                float x2 = x(middle.x + (d2[0] * ny - d2[1] * ey) / det);
                float y2 = y(middle.y + (d2[1] * ex - d2[0] * nx) / det);
                ink.setColorStroke(GRID);
                ink.setLineWidth(0.35f);
                ink.moveTo(x1, y1);
                ink.lineTo(x2, y2);
                ink.stroke();
                gridLabel(direction == 0, line, step, x1, y1, x2, y2);
            }
        }
    }

    private void gridLabel(boolean easting, double line, double step, float x1, float y1, float x2, float y2) {
        long km = (long) line / 1000 % 100;
        long metres = (long) line % 1000;
        String text = step >= 100_000 ? Long.toString((long) line / 1000) : step >= 1000 ? String.format(Locale.ROOT, "%02d", km)
                : step >= 100 ? String.format(Locale.ROOT, "%02d.%d", km, metres / 100) : String.format(Locale.ROOT, "%02d.%02d", km, metres / 10);
        if (easting) {
            float at = x1 + (x2 - x1) * (height - y1) / (y2 - y1);
            if (at > 26 && at < width - 26) {
                Paper.text(ink, paper.plainFace(), 5.5f, Paper.FAINT, text, at, height - 8, Element.ALIGN_CENTER);
            }
        } else {
            float at = y1 + (y2 - y1) * (0 - x1) / (x2 - x1);
            if (at > 26 && at < height - 18) {
                Paper.text(ink, paper.plainFace(), 5.5f, Paper.FAINT, text, 3, at - 2, Element.ALIGN_LEFT);
            }
        }
    }

    private Mgrs.@Nullable Utm utm(double x, double y) {
        return Mgrs.utm(plane.toLonLat(FACTORY.createPoint(new Coordinate(x, y))).getCoordinate());
    }
}
