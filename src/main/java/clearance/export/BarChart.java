package clearance.export;

import java.util.ArrayList;
import java.util.List;

/** Bars that lie one below the other, to the right for more and to the left for less, with what may be chance shaded. */
final class BarChart {

    private static final double WIDTH = 1000;
    private static final double ROW = 27;
    private static final double BAR = 15;
    private static final double VALUE_ROOM = 190;

    private final String title;
    private final double left;
    private final List<Bar> bars = new ArrayList<>();
    private double noise;

    /** A bar, and the text behind it. */
    record Bar(String label, double value, String colour, String text) {
    }

    /** @param left room for labels */
    BarChart(String title, double left) {
        this.title = title;
        this.left = left;
    }

    BarChart bar(String label, double value, String colour, String text) {
        bars.add(new Bar(label, value, colour, text));
        return this;
    }

    /** Shades values up to this one, either way, as what may be chance. */
    BarChart noise(double value) {
        noise = value;
        return this;
    }

    String svg() {
        double most = Math.max(noise, bars.stream().mapToDouble(Bar::value).max().orElse(0));
        double least = Math.min(0, bars.stream().mapToDouble(Bar::value).min().orElse(0));
        double range = most - least <= 0 ? 1 : most - least;
        double room = WIDTH - left - VALUE_ROOM;
        double zero = left + room * (0 - least) / range;
        double height = bars.size() * ROW + 8;
        Markup svg = new Markup();
        svg.open("svg", "viewBox", "0 0 " + (int) WIDTH + " " + (int) height, "role", "img", "aria-label", title);
        double band = Math.min(noise, Math.max(most, -least)) * room / range;
        if (band > 0) {
            double from = Math.max(left, zero - band);
            svg.empty("rect", "x", from, "y", 2, "width", zero + band - from, "height", height - 6, "fill", "#eceff1");
        }
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = 4 + i * ROW;
            double size = Math.abs(bar.value()) * room / range;
            double x = bar.value() < 0 ? zero - size : zero;
            svg.element("text", bar.label(), "x", left - 10, "y", y + BAR - 2, "text-anchor", "end", "font-size", 13);
            svg.empty("rect", "x", x, "y", y, "width", Math.max(size, 1), "height", BAR, "fill", bar.colour());
            svg.element("text", bar.text(), "x", Math.max(zero, zero + (bar.value() < 0 ? 0 : size)) + 7, "y", y + BAR - 2, "font-size", 12.5, "class", "soft");
        }
        svg.empty("line", "x1", zero, "x2", zero, "y1", 0, "y2", height - 2, "stroke", "#1c2733", "stroke-width", 1);
        return svg.close().done();
    }
}
