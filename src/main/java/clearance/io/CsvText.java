package clearance.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180) with another delimiter where the text uses one; quoted cells may hold delimiters and line ends. */
final class CsvText {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 50;

    /** A record with the number of the line it begins on. */
    record Line(int number, List<String> cells) {
    }

    private final String text;
    private final char delimiter;
    private final int most;
    private final List<Line> lines = new ArrayList<>();
    private int at;
    private int lineNumber = 1;

    private CsvText(String text, char delimiter, int most) {
        this.text = text;
        this.delimiter = delimiter;
        this.most = most;
    }

    /** The delimiter that cuts the first lines into the most columns alike. */
    static char delimiter(String text) {
        char best = ',';
        double bestScore = -1;
        for (char candidate : DELIMITERS) {
            List<Line> sample = new CsvText(text, candidate, SAMPLE).parse(true);
            int columns = usual(sample);
            double alike = sample.stream().filter(l -> l.cells().size() == columns).count() / (double) Math.max(1, sample.size());
            double score = columns < 2 ? 0 : alike * alike * (1 + Math.log(columns));
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    /** The number of cells that most lines have; of two that are as frequent the larger. */
    private static int usual(List<Line> lines) {
        Map<Integer, Long> counts = lines.stream().collect(Collectors.groupingBy(l -> l.cells().size(), Collectors.counting()));
        return counts.entrySet().stream().max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).orElse(0);
    }

    /** @throws BadFileException if a quote is opened and never closed */
    static List<Line> parse(String text, char delimiter) {
        return new CsvText(text, delimiter, Integer.MAX_VALUE).parse(false);
    }

    private List<Line> parse(boolean lenient) {
        while (at < text.length() && lines.size() < most) {
            int begins = lineNumber;
            List<String> cells = new ArrayList<>();
            boolean more = true;
            while (more) {
                cells.add(cell(begins, lenient));
                more = at < text.length() && text.charAt(at) == delimiter;
                if (more) {
                    at++;
                }
            }
            lineEnd();
            if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                lines.add(new Line(begins, cells));
            }
        }
        return lines;
    }

    private void lineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        lineNumber++;
    }

    private String cell(int begins, boolean lenient) {
        int start = at;
        while (start < text.length() && text.charAt(start) == ' ' && delimiter != ' ') {
            start++;
        }
        if (start < text.length() && text.charAt(start) == '"') {
            return quoted(start + 1, begins, lenient);
        }
        int from = at;
        while (at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return text.substring(from, at).strip();
    }

    private String quoted(int from, int begins, boolean lenient) {
        StringBuilder cell = new StringBuilder();
        for (at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (c == '"') {
                at++;
                while (at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    cell.append(text.charAt(at++));
                }
                return cell.toString().strip();
            } else {
                lineNumber += c == '\n' ? 1 : 0;
                cell.append(c);
            }
        }
        if (!lenient) {
            throw new BadFileException("open-quote", "line " + begins, "A quote that opens on line " + begins + " is never closed.",
                    "Close it, or double the quotes inside the text.");
        }
        return cell.toString().strip();
    }
}
