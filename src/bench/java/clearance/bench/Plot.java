package clearance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws tables as pictures that any browser opens. */
final class Plot {

    private static final int WIDTH = 900;
    private static final int LEFT = 220;
    private static final int LINE = 20;

    private Plot() {
    }

    /** A bar per problem: the plan's value as a share of the bound, or of the published result where there is one; the lists as ticks. */
    static void bars(List<List<String>> rows, Path file) throws IOException {
        StringBuilder svg = head(60 + LINE * rows.size());
        double scale = (WIDTH - LEFT - 80) / 1.05;
        int y = 40;
        svg.append(text(10, 22, "Share of the upper bound (grey), or of the published result (blue); ticks: ranked and density list"));
        for (List<String> row : rows) {
            boolean published = !row.get(7).equals("–");
            String share = published ? row.get(7) : row.get(6);
            if (share.equals("–")) {
                continue;
            }
            double ratio = Double.parseDouble(share);
            svg.append(text(10, y + 13, row.getFirst()));
            svg.append(String.format(Locale.ROOT, "<rect x='%d' y='%d' width='%.1f' height='14' fill='%s'/>", LEFT, y, ratio * scale,
                    published ? "#2b6cb0" : "#8a8f98"));
            for (int list = 4; list <= 5 && !published; list++) {
                svg.append(String.format(Locale.ROOT, "<rect x='%.1f' y='%d' width='2' height='18' fill='#c05621'/>",
                        LEFT + ratio / Double.parseDouble(row.get(list)) * scale, y - 2));
            }
            svg.append(text((int) (LEFT + ratio * scale + 6), y + 12, String.format(Locale.ROOT, "%.3f", ratio)));
            y += LINE;
        }
        write(svg, file);
    }

    /** Lines over a logarithmic axis of sizes: the columns of a table from the second on. */
    static void lines(String title, List<String> columns, List<List<String>> rows, Path file) throws IOException {
        String[] colours = {"#2b6cb0", "#c05621", "#2f855a", "#6b46c1", "#b7791f", "#4a5568"};
        StringBuilder svg = head(460);
        svg.append(text(10, 22, title));
        double least = Math.log(Double.parseDouble(rows.getFirst().get(1)));
        double most = Math.log(Double.parseDouble(rows.getLast().get(1)));
        for (int column = 2; column < columns.size(); column++) {
            List<String> points = new ArrayList<>();
            for (List<String> row : rows) {
                double x = 60 + (Math.log(Double.parseDouble(row.get(1))) - least) / Math.max(1e-9, most - least) * (WIDTH - 260);
                double v = Math.log10(Math.max(1e-3, Double.parseDouble(row.get(column))));
                points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, 400 - (v + 3) / 9 * 360));
            }
            String colour = colours[(column - 2) % colours.length];
            svg.append("<polyline fill='none' stroke='").append(colour).append("' stroke-width='2' points='").append(String.join(" ", points)).append("'/>");
            svg.append("<text font-size='12' fill='").append(colour).append("' x='").append(WIDTH - 190).append("' y='").append(40 + 18 * column).append("'>")
                    .append(columns.get(column)).append("</text>");
        }
        for (int power = -3; power <= 6; power++) {
            svg.append(text(10, (int) (404 - (power + 3) / 9.0 * 360), "1e" + power));
        }
        rows.forEach(row -> svg.append(text((int) (50 + (Math.log(Double.parseDouble(row.get(1))) - least) / Math.max(1e-9, most - least) * (WIDTH - 260)), 430,
                row.get(1))));
        write(svg, file);
    }

    private static StringBuilder head(int height) {
        return new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' font-family='sans-serif' width='" + WIDTH + "' height='" + height
                + "'><rect width='100%' height='100%' fill='white'/>");
    }

    private static String text(int x, int y, String text) {
        return "<text font-size='12' x='" + x + "' y='" + y + "'>" + text + "</text>";
    }

    private static void write(StringBuilder svg, Path file) throws IOException {
        Files.writeString(file, svg.append("</svg>\n"));
        System.out.println("written to " + file);
    }
}
