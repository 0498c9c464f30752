package clearance.model;

import java.util.Comparator;

/** Pointers in the order of a file: as text, but numbers in them by their value, so that record 2 comes before record 10. */
final class PointerOrder implements Comparator<String> {

    static final Comparator<String> BY_PLACE = new PointerOrder().thenComparing(Comparator.naturalOrder());

    private PointerOrder() {
    }

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int order;
            if (digit(a.charAt(i)) && digit(b.charAt(j))) {
                int endA = end(a, i);
                int endB = end(b, j);
                order = numbers(a.substring(i, endA), b.substring(j, endB));
                i = endA;
                j = endB;
            } else {
                order = Character.compare(a.charAt(i++), b.charAt(j++));
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    /** Ids may have more digits than any number of Java. */
    private static int numbers(String a, String b) {
        String x = withoutZeros(a);
        String y = withoutZeros(b);
        return x.length() == y.length() ? x.compareTo(y) : Integer.compare(x.length(), y.length());
    }

    private static String withoutZeros(String number) {
        int first = 0;
        while (first < number.length() - 1 && number.charAt(first) == '0') {
            first++;
        }
        return number.substring(first);
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
