package clearance.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

/** Lines over a common scale as a drawing. Lines are named at their ends, so that no legend has to be looked up. */
final class LineChart {

    private static final double WIDTH = 1000;
    private static final double LEFT = 62;
    private static final double TOP = 32;
    private static final double BOTTOM = 46;
    private static final double LABEL_HEIGHT = 15;
    private static final int TICKS = 5;

    private final String title;
    private final double height;
    private final double right;
    private final List<Series> lines = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private String xTitle = "";
    private String yTitle = "";
    private DoubleFunction<String> xText = Double::toString;
    private DoubleFunction<String> yText = Double::toString;
    private double[] xTicks = {};
    private double yMost;

    /** A line with its name at its end. */
    record Series(String name, String colour, boolean strong, boolean dashed, boolean dots, double[] x, double[] y) {
    }

    private record Reference(double y, String text) {
    }

    /**
     * An empty chart.
     *
     * @param title for those who cannot see it
     * @param right room for the names of the lines
     */
    LineChart(String title, double height, double right) {
        this.title = title;
        this.height = height;
        this.right = right;
    }

    LineChart x(String axis, DoubleFunction<String> text, double... ticks) {
        xTitle = axis;
        xText = text;
        xTicks = ticks.clone();
        return this;
    }

    LineChart y(String axis, DoubleFunction<String> text) {
        yTitle = axis;
        yText = text;
        return this;
    }

    LineChart line(Series series) {
        lines.add(series);
        for (double y : series.y()) {
            yMost = Math.max(yMost, y);
        }
        return this;
    }

    /** A dotted line across, with a text. */
    LineChart reference(double y, String text) {
        references.add(new Reference(y, text));
        yMost = Math.max(yMost, y);
        return this;
    }

    String svg() {
        Markup svg = new Markup();
        svg.open("svg", "viewBox", "0 0 " + (int) WIDTH + " " + (int) height, "role", "img", "aria-label", title);
        double step = step(yMost);
        double top = Math.max(step, Math.ceil(yMost / step - 1e-9) * step);
        for (double y = 0; y <= top + step / 2; y += step) {
            double at = y(y, top);
            svg.empty("line", "x1", LEFT, "x2", WIDTH - right, "y1", at, "y2", at, "stroke", y == 0 ? "#1c2733" : "#e3e8eb", "stroke-width", 1);
            svg.element("text", yText.apply(y), "x", LEFT - 8, "y", at + 4, "text-anchor", "end", "font-size", 12, "class", "soft");
        }
        svg.element("text", yTitle, "x", 4, "y", 13, "font-size", 12, "class", "soft");
        for (double x : xTicks) {
            svg.empty("line", "x1", x(x), "x2", x(x), "y1", height - BOTTOM, "y2", height - BOTTOM + 5, "stroke", "#1c2733", "stroke-width", 1);
            svg.element("text", xText.apply(x), "x", x(x), "y", height - BOTTOM + 19, "text-anchor", "middle", "font-size", 12, "class", "soft");
        }
        svg.element("text", xTitle, "x", (LEFT + WIDTH - right) / 2, "y", height - 6, "text-anchor", "middle", "font-size", 12, "class", "soft");
        for (Reference reference : references) {
            double at = y(reference.y(), top);
            svg.empty("line", "x1", LEFT, "x2", WIDTH - right, "y1", at, "y2", at, "stroke", "#5b6875", "stroke-width", 1.2, "stroke-dasharray", "2 4");
            svg.element("text", reference.text(), "x", LEFT + 6, "y", at - 5, "font-size", 12, "class", "soft");
        }
        lines.forEach(line -> draw(svg, line, top));
        names(svg, top);
        return svg.close().done();
    }

    private double least() {
        return lines.stream().flatMapToDouble(l -> java.util.Arrays.stream(l.x())).min().orElse(0);
    }

    private double most() {
        return lines.stream().flatMapToDouble(l -> java.util.Arrays.stream(l.x())).max().orElse(1);
    }

    private double x(double value) {
        double range = most() - least();
        return LEFT + (WIDTH - right - LEFT) * (range == 0 ? 0.5 : (value - least()) / range);
    }

    private double y(double value, double top) {
        return height - BOTTOM - (height - BOTTOM - TOP) * Math.max(0, value) / top;
    }

    private void draw(Markup svg, Series line, double top) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < line.x().length; i++) {
            points.append(String.format(java.util.Locale.ROOT, "%.1f,%.1f ", x(line.x()[i]), y(line.y()[i], top)));
        }
        svg.empty("polyline", "points", points.toString().strip(), "fill", "none", "stroke", line.colour(), "stroke-width", line.strong() ? 3.2 : 1.9,
                "stroke-linejoin", "round", "stroke-dasharray", line.dashed() ? "7 4" : "none");
        for (int i = 0; line.dots() && i < line.x().length; i++) {
            svg.empty("circle", "cx", x(line.x()[i]), "cy", y(line.y()[i], top), "r", 4.2, "fill", line.colour());
        }
    }

    /** Names at the ends of the lines, moved apart where lines end close together. */
    private void names(Markup svg, double top) {
        List<Series> sorted = lines.stream().sorted(Comparator.comparingDouble((Series l) -> y(l.y()[l.y().length - 1], top))).toList();
        double[] at = new double[sorted.size()];
        for (int i = 0; i < at.length; i++) {
            double wanted = y(sorted.get(i).y()[sorted.get(i).y().length - 1], top);
            at[i] = i == 0 ? Math.max(TOP, wanted) : Math.max(wanted, at[i - 1] + LABEL_HEIGHT);
        }
        double floor = height - BOTTOM + 4;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], floor);
            floor = at[i] - LABEL_HEIGHT;
        }
        for (int i = 0; i < at.length; i++) {
            Series line = sorted.get(i);
            double end = x(line.x()[line.x().length - 1]);
            svg.empty("line", "x1", end + 3, "x2", end + 16, "y1", y(line.y()[line.y().length - 1], top), "y2", at[i], "stroke", line.colour(), "stroke-width", 1);
            svg.open("text", "x", end + 20, "y", at[i] + 4, "font-size", 12.5, "style", "fill:" + line.colour() + (line.strong() ? ";font-weight:700" : ""))
                    .text(line.name()).close();
        }
    }

    /** A round distance between ticks: 1, 2 or 5 × a power of ten. */
    static double step(double most) {
        if (most <= 0) {
            return 1;
        }
        double raw = most / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double digit = raw / power;
        return (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
    }
}
