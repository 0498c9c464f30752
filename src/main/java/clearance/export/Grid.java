package clearance.export;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** Tables on papers, in one look: quiet rules, shaded headings, figures to the right. */
final class Grid {

    private static final float SIZE = 8.2f;

    private final Paper paper;
    private final PdfPTable table;
    private final boolean[] right;
    private int cells;

    /**
     * @param widths of the columns, in proportion; a negative one aligns its column to the right
     */
    Grid(Paper paper, float... widths) {
        this.paper = paper;
        float[] positive = new float[widths.length];
        right = new boolean[widths.length];
        for (int i = 0; i < widths.length; i++) {
            positive[i] = Math.abs(widths[i]);
            right[i] = widths[i] < 0;
        }
        table = new PdfPTable(positive);
        table.setWidthPercentage(100);
        table.setSpacingBefore(3);
        table.setSpacingAfter(8);
    }

    Grid heads(List<String> heads) {
        for (String head : heads) {
            PdfPCell cell = cell(new Phrase(head, paper.coloured(7.5f, Color.WHITE)), Paper.HEAD, 0);
            cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
            table.addCell(cell);
            cells++;
        }
        table.setHeaderRows(1);
        return this;
    }

    Grid row(Object... values) {
        for (Object value : values) {
            Phrase phrase = value instanceof Phrase given ? given : new Phrase(value == null ? "" : value.toString(), paper.plain(SIZE));
            table.addCell(cell(phrase, null, 0.4f));
            cells++;
        }
        return this;
    }

    private PdfPCell cell(Phrase phrase, @Nullable Color shade, float rule) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(rule > 0 ? Rectangle.BOTTOM : Rectangle.NO_BORDER);
        cell.setBorderWidth(rule);
        cell.setBorderColor(Paper.RULE);
        cell.setPaddingTop(3);
        cell.setPaddingBottom(4);
        cell.setPaddingLeft(4);
        cell.setPaddingRight(4);
        cell.setHorizontalAlignment(right[cells % right.length] ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        if (shade != null) {
            cell.setBackgroundColor(shade);
        }
        return cell;
    }

    PdfPTable table() {
        table.setSplitLate(true);
        return table;
    }

    void add() {
        paper.add(table());
    }

    /** Pairs of label and value below each other, without rules between. */
    static PdfPTable facts(Paper paper, float labelShare, List<List<String>> pairs) {
        PdfPTable table = new PdfPTable(new float[] {labelShare, 1 - labelShare});
        table.setWidthPercentage(100);
        for (List<String> pair : pairs) {
            table.addCell(fact(pair.get(0), paper.faint(8)));
            table.addCell(fact(pair.get(1), paper.plain(SIZE)));
        }
        return table;
    }

    private static PdfPCell fact(String text, Font font) {
        PdfPCell cell = new PdfPCell(new Phrase(text, font));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidth(0.3f);
        cell.setBorderColor(Paper.RULE);
        cell.setPaddingTop(2.5f);
        cell.setPaddingBottom(3.5f);
        cell.setPaddingLeft(2);
        return cell;
    }

    /** A cell without borders that holds other things. */
    static PdfPCell bare(Element content) {
        PdfPCell cell = new PdfPCell();
        cell.addElement(content);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }
}
