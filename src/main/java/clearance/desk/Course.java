package clearance.desk;

import java.util.ArrayList;
import java.util.List;

/** The course of a search, kept short: when there are too many points, every other one goes. Rows are seconds, hard, value in risk-days. */
final class Course {

    private static final int MOST = 400;

    private final List<double[]> rows = new ArrayList<>();
    private double step;

    Course(List<double[]> before) {
        rows.addAll(before);
    }

    synchronized void add(double seconds, long hard, double value) {
        double[] last = rows.isEmpty() ? null : rows.getLast();
        if (last != null && last[1] == hard && last[2] == value) {
            return;
        }
        if (last != null && seconds - last[0] < step) {
            rows.removeLast();
        }
        rows.add(new double[] {seconds, hard, value});
        if (rows.size() > MOST) {
            thin();
        }
    }

    private void thin() {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i % 2 == 0 || i == rows.size() - 1) {
                kept.add(rows.get(i));
            }
        }
        step = Math.max(2 * step, rows.getLast()[0] / MOST);
        rows.clear();
        rows.addAll(kept);
    }

    synchronized List<double[]> rows() {
        return List.copyOf(rows);
    }
}
