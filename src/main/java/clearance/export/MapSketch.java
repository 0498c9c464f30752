package clearance.export;

import clearance.geo.LocalProjection;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/**
 * A drawn map: true to scale at a round one, north up, with UTM grid, scale bar and north arrow. What is drawn later lies on top; labels keep off each other,
 * the later one is left out.
 */
final class MapSketch {

    private static final int[] SCALES = {500, 750, 1000, 1250, 1500, 2000, 2500, 3000, 4000, 5000, 6000, 7500, 10_000, 12_500, 15_000, 20_000, 25_000, 30_000,
        40_000, 50_000, 75_000, 100_000, 125_000, 150_000, 200_000, 250_000, 300_000, 400_000, 500_000, 750_000, 1_000_000, 1_500_000,
        2_000_000, 2_500_000, 3_000_000, 4_000_000, 5_000_000, 10_000_000};
    private static final double METRES_PER_POINT = 0.0254 / 72;
    private static final Color GROUND = new Color(0xfb, 0xfa, 0xf5);
    private static final float EDGE = 0.6f;

    private final Paper paper;
    private final PdfTemplate ink;
    private final float width;
    private final float height;
    private final double metresPerPoint;
    private final int scale;
    private final Coordinate middle;
    private final List<Envelope> labels = new ArrayList<>();

    /**
     * An empty map.
     *
     * @param view  what must be seen, in the plane
     * @param width in points
     */
    MapSketch(Paper paper, LocalProjection plane, Envelope view, float width, float height) {
        this.paper = paper;
        this.width = width;
        this.height = height;
        ink = paper.drawing(width, height);
        double needed = Math.max(view.getWidth() / (width - 30), view.getHeight() / (height - 30));
        scale = scale(needed);
        metresPerPoint = scale * METRES_PER_POINT;
        middle = view.centre();
        ink.setColorFill(GROUND);
        ink.rectangle(0, 0, width, height);
        ink.fill();
        ink.saveState();
        ink.rectangle(0, 0, width, height);
        ink.clip();
        ink.newPath();
        new UtmGrid(paper, ink, plane, view(), width, height).draw();
    }

    private static int scale(double metresPerPointNeeded) {
        for (int candidate : SCALES) {
            if (candidate * METRES_PER_POINT >= metresPerPointNeeded) {
                return candidate;
            }
        }
        return SCALES[SCALES.length - 1];
    }

    /** Denominator of the scale on paper. */
    int scale() {
        return scale;
    }

    /** What the map shows, in the plane. */
    Envelope view() {
        return new Envelope(middle.x - width / 2 * metresPerPoint, middle.x + width / 2 * metresPerPoint, middle.y - height / 2 * metresPerPoint,
                middle.y + height / 2 * metresPerPoint);
    }

    private float x(double local) {
        return (float) (width / 2 + (local - middle.x) / metresPerPoint);
    }

    private float y(double local) {
        return (float) (height / 2 + (local - middle.y) / metresPerPoint);
    }

    /** 1, 2 or 5 times a power of ten, at least as much as wanted. */
    static double step(double wanted) {
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= wanted) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** An area in the plane with a fill, which may be null, and an outline. */
    void area(Geometry ground, @Nullable Color fill, Color line, float lineWidth, boolean dashed) {
        if (!ground.getEnvelopeInternal().intersects(view())) {
            return;
        }
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            if (ground.getGeometryN(i) instanceof Polygon polygon) {
                if (fill != null) {
                    path(polygon);
                    ink.setColorFill(fill);
                    ink.eoFill();
                }
                path(polygon);
                stroke(line, lineWidth, dashed);
            }
        }
    }

    /** Slanting lines inside an area, the sign of danger. */
    void hatch(Geometry ground, Color colour) {
        Envelope box = ground.getEnvelopeInternal();
        if (!box.intersects(view())) {
            return;
        }
        ink.saveState();
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            if (ground.getGeometryN(i) instanceof Polygon polygon) {
                path(polygon);
            }
        }
        ink.eoClip();
        ink.newPath();
        ink.setColorStroke(colour);
        ink.setLineWidth(0.35f);
        float left = Math.max(-height, x(box.getMinX()));
        float right = Math.min(width, x(box.getMaxX()));
        float low = Math.max(0, y(box.getMinY()));
        float high = Math.min(height, y(box.getMaxY()));
        for (float at = left - (high - low); at < right; at += 4) {
            ink.moveTo(at, low);
            ink.lineTo(at + high - low, high);
        }
        ink.stroke();
        ink.restoreState();
    }

    private void path(Polygon polygon) {
        ring(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(polygon.getInteriorRingN(i));
        }
    }

    private void ring(LineString ring) {
        trace(ring.getCoordinates());
        ink.closePath();
    }

    private void trace(Coordinate[] points) {
        ink.moveTo(x(points[0].x), y(points[0].y));
        for (int i = 1; i < points.length; i++) {
            ink.lineTo(x(points[i].x), y(points[i].y));
        }
    }

    /** A line in the plane. */
    void line(Geometry line, Color colour, float lineWidth, boolean dashed) {
        for (int i = 0; i < line.getNumGeometries(); i++) {
            if (line.getGeometryN(i).getNumPoints() > 1) {
                trace(line.getGeometryN(i).getCoordinates());
                stroke(colour, lineWidth, dashed);
            }
        }
    }

    /** A road: light inside, dark outside. */
    void road(Geometry line) {
        line(line, new Color(0x8a, 0x7f, 0x70), 2.6f, false);
        line(line, new Color(0xff, 0xf3, 0xd6), 1.6f, false);
    }

    private void stroke(Color colour, float lineWidth, boolean dashed) {
        ink.setColorStroke(colour);
        ink.setLineWidth(lineWidth);
        ink.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
        if (dashed) {
            ink.setLineDash(3, 2, 0);
        }
        ink.stroke();
        ink.setLineDash(0);
    }

    /** A round mark with text in it, such as the number of a turning point. */
    void dot(Coordinate at, float radius, Color fill, String text) {
        ink.setColorFill(fill);
        ink.setColorStroke(Color.WHITE);
        ink.setLineWidth(0.7f);
        ink.circle(x(at.x), y(at.y), radius);
        ink.fillStroke();
        if (!text.isEmpty()) {
            float size = radius * 1.25f;
            Paper.text(ink, paper.boldFace(), size, Color.WHITE, text, x(at.x), y(at.y) - size * 0.36f, Element.ALIGN_CENTER);
        }
        labels.add(box(at, radius));
    }

    /** A small mark that keeps no label off. */
    void speck(Coordinate at, float radius, Color fill) {
        ink.setColorFill(fill);
        ink.circle(x(at.x), y(at.y), radius);
        ink.fill();
    }

    /** A triangle, the sign of a start point. */
    void triangle(Coordinate at, float radius, Color fill) {
        float x = x(at.x);
        float y = y(at.y);
        ink.setColorFill(fill);
        ink.setColorStroke(Color.WHITE);
        ink.setLineWidth(0.8f);
        ink.moveTo(x, y + radius);
        ink.lineTo(x + radius, y - radius * 0.75f);
        ink.lineTo(x - radius, y - radius * 0.75f);
        ink.closePath();
        ink.fillStroke();
        labels.add(box(at, radius));
    }

    /** A square, the sign of a base or a building. */
    void square(Coordinate at, float radius, Color fill) {
        ink.setColorFill(fill);
        ink.setColorStroke(Color.WHITE);
        ink.setLineWidth(0.7f);
        ink.rectangle(x(at.x) - radius, y(at.y) - radius, 2 * radius, 2 * radius);
        ink.fillStroke();
        labels.add(box(at, radius));
    }

    private Envelope box(Coordinate at, float radius) {
        return new Envelope(x(at.x) - radius, x(at.x) + radius, y(at.y) - radius, y(at.y) + radius);
    }

    /** A label beside a point, where there is room: right, left, above or below it; none where there is not. */
    void label(Coordinate at, String text, float size, Color colour, boolean strong) {
        var face = strong ? paper.boldFace() : paper.plainFace();
        float length = face.getWidthPoint(text, size);
        float gap = 2.5f + markAt(at);
        float[][] places = {{gap, -size * 0.35f}, {-gap - length, -size * 0.35f}, {-length / 2, gap}, {-length / 2, -gap - size * 0.8f}};
        for (float[] place : places) {
            float left = x(at.x) + place[0];
            float base = y(at.y) + place[1];
            Envelope box = new Envelope(left - 1, left + length + 1, base - 1.5, base + size * 0.8);
            if (left > 2 && left + length < width - 2 && base > 2 && base + size < height - 2 && labels.stream().noneMatch(box::intersects)) {
                labels.add(box);
                ink.saveState();
                ink.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE);
                ink.setLineWidth(1.4f);
                ink.setColorStroke(Color.WHITE);
                Paper.text(ink, face, size, Color.WHITE, text, left, base, Element.ALIGN_LEFT);
                ink.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL);
                ink.restoreState();
                Paper.text(ink, face, size, colour, text, left, base, Element.ALIGN_LEFT);
                return;
            }
        }
    }

    /** Half the width of the mark at a point; a little where there is none. */
    private float markAt(Coordinate at) {
        return (float) labels.stream().filter(box -> Math.abs(box.centre().x - x(at.x)) < 0.01 && Math.abs(box.centre().y - y(at.y)) < 0.01)
                .mapToDouble(Envelope::getWidth).max().orElse(2) / 2;
    }

    /** Scale bar, north arrow and frame; then the map is done. */
    PdfTemplate finish() {
        ink.restoreState();
        double metres = step(metresPerPoint * 28);
        float length = (float) (metres / metresPerPoint);
        String text = paper.words().distance(metres) + "   1 : " + paper.words().number(scale);
        float textLength = paper.plainFace().getWidthPoint(text, 6.5f);
        ink.setColorFill(new Color(255, 255, 255));
        ink.rectangle(6, 5, length + textLength + 16, 13);
        ink.fill();
        ink.setColorFill(Paper.INK);
        ink.rectangle(10, 9, length / 2, 3);
        ink.fill();
        ink.setColorStroke(Paper.INK);
        ink.setLineWidth(0.6f);
        ink.rectangle(10, 9, length, 3);
        ink.stroke();
        Paper.text(ink, paper.plainFace(), 6.5f, Paper.INK, text, 14 + length, 8.5f, Element.ALIGN_LEFT);
        float x = width - 13;
        float y = height - 22;
        ink.setColorFill(Paper.INK);
        ink.moveTo(x, y + 14);
        ink.lineTo(x + 4.5f, y);
        ink.lineTo(x, y + 3.5f);
        ink.lineTo(x - 4.5f, y);
        ink.closePath();
        ink.fill();
        Paper.text(ink, paper.boldFace(), 6.5f, Paper.INK, paper.words().get("north"), x, y - 7, Element.ALIGN_CENTER);
        ink.setColorStroke(Paper.HEAD);
        ink.setLineWidth(EDGE);
        ink.rectangle(0, 0, width, height);
        ink.stroke();
        return ink;
    }
}
