package clearance.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Geometries of a .shp file as the ESRI Shapefile Technical Description (1998) has them; heights and measures are passed over. */
final class ShpFile {

    private static final int HEADER = 100;
    private static final int STATED_LENGTH = 24;
    private static final int FILE_CODE = 9994;
    private static final int POINT = 1;
    private static final int LINE = 3;
    private static final int POLYGON = 5;
    private static final int MULTI_POINT = 8;
    /** Kinds with heights are ten more, those with measures twenty more; what lies above is no plane geometry. */
    private static final int LAST_MEASURED = 28;
    private static final int BOX = 32;

    /** A geometry, null for a null shape or a broken one, and what is wrong with it. */
    record Shape(@Nullable Geometry geometry, @Nullable String fault) {
    }

    private ShpFile() {
    }

    /** @throws BadFileException if it is not a .shp file, or breaks off */
    static List<Shape> read(byte[] bytes, String shown) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || in.getInt(0) != FILE_CODE) {
            throw new BadFileException("not-shp", shown, "The .shp of " + shown + " is not a shapefile.", "Export it again.");
        }
        List<Shape> shapes = new ArrayList<>();
        if (2L * in.getInt(STATED_LENGTH) > bytes.length) {
            throw new BadFileException("broken-shp", shown, "The .shp of " + shown + " breaks off: it has " + bytes.length + " bytes and should have "
                    + 2L * in.getInt(STATED_LENGTH) + ".", "Copy or export it again.");
        }
        in.position(HEADER);
        while (in.remaining() >= 8) {
            in.order(ByteOrder.BIG_ENDIAN).getInt();
            long length = 2L * in.getInt();
            if (length < 4 || length > in.remaining()) {
                throw new BadFileException("broken-shp", shown, "The .shp of " + shown + " breaks off in record " + (shapes.size() + 1) + ".",
                        "Copy or export it again.");
            }
            shapes.add(shape(in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN)));
            in.position(in.position() + (int) length);
        }
        return shapes;
    }

    private static Shape shape(ByteBuffer in) {
        int type = in.getInt();
        if (type == 0) {
            return new Shape(null, null);
        }
        try {
            return new Shape(switch (type > LAST_MEASURED ? 0 : type % 10) {
                case POINT -> LooseShapes.point(new Coordinate(in.getDouble(), in.getDouble()));
                case MULTI_POINT -> LooseShapes.together(points(in.position(in.position() + BOX), in.getInt()).stream().map(LooseShapes::point).toList());
                case LINE -> LooseShapes.together(parts(in).stream().map(LooseShapes::line).toList());
                case POLYGON -> LooseShapes.areas(parts(in));
                default -> throw new IllegalArgumentException();
            }, null);
        } catch (RuntimeException e) {
            return new Shape(null, "its geometry is broken");
        }
    }

    private static List<List<Coordinate>> parts(ByteBuffer in) {
        in.position(in.position() + BOX);
        int[] starts = new int[in.getInt()];
        int count = in.getInt();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = in.getInt();
        }
        List<Coordinate> all = points(in, count);
        List<List<Coordinate>> parts = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            parts.add(all.subList(starts[i], i + 1 < starts.length ? starts[i + 1] : count));
        }
        return parts;
    }

    private static List<Coordinate> points(ByteBuffer in, int count) {
        if (count < 0 || 16L * count > in.remaining()) {
            throw new IllegalArgumentException("more points than the record holds");
        }
        List<Coordinate> points = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            points.add(new Coordinate(in.getDouble(), in.getDouble()));
        }
        return points;
    }
}
