package clearance.export;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A paper to print, A4: embedded fonts, and on every page what it is, that it is restricted and no record, the plan and the number of the page. Its bytes
 * depend on its content only.
 */
final class Paper implements AutoCloseable {

    static final Color INK = new Color(0x1c, 0x2b, 0x36);
    static final Color FAINT = new Color(0x5a, 0x6b, 0x78);
    static final Color RULE = new Color(0xc9, 0xd3, 0xda);
    static final Color SHADE = new Color(0xf2, 0xf5, 0xf7);
    static final Color HEAD = new Color(0x1f, 0x3a, 0x4d);
    static final Color WARNING = new Color(0xb0, 0x00, 0x20);
    static final float MARGIN = 36;

    private static final float TOP = 54;
    private static final float BOTTOM = 54;

    private final Words words;
    private final Handout handout;
    private final String title;
    private final Document document;
    private final PdfWriter writer;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final BaseFont plain;
    private final BaseFont bold;
    private final PdfTemplate total;
    private String heading;

    /**
     * @param title of the whole paper, on top of every page until {@link #heading} changes it
     */
    Paper(Handout handout, Words words, String title, boolean landscape) {
        this.handout = handout;
        this.words = words;
        this.title = title;
        heading = title;
        plain = font("Roboto-Regular.ttf");
        bold = font("Roboto-Bold.ttf");
        Rectangle size = landscape ? PageSize.A4.rotate() : PageSize.A4;
        document = new Document(size, MARGIN, MARGIN, TOP, BOTTOM);
        writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new Frame());
        open();
        total = writer.getDirectContent().createTemplate(30, 12);
    }

    private static BaseFont font(String name) {
        try (InputStream file = Objects.requireNonNull(Paper.class.getResourceAsStream(name))) {
            BaseFont font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.readAllBytes(), null);
            font.setSecureRandom(new SameEveryTime());
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of font subsets are drawn by lot otherwise, and no two papers alike. */
    private static final class SameEveryTime extends SecureRandom {

        private static final long serialVersionUID = 1;

        @Override
        public double nextDouble() {
            return 0.5;
        }
    }

    private void open() {
        document.addTitle(title);
        document.addSubject(handout.plan().problem().name());
        document.addKeywords(Handout.RESTRICTED);
        document.addCreator("Clearance");
        document.addProducer("Clearance");
        document.open();
        Calendar madeAt = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        madeAt.setTimeInMillis(handout.madeAt().withNano(0).toInstant(ZoneOffset.UTC).toEpochMilli());
        String id = HexFormat.of().formatHex(Handout.sha256((title + handout.fingerprint() + handout.options()).getBytes(StandardCharsets.UTF_8)), 0, 16);
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(madeAt));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(madeAt));
        writer.getInfo().put(PdfName.FILEID, new PdfLiteral("[<" + id + "><" + id + ">]"));
    }

    Words words() {
        return words;
    }

    /** What stands on top of the pages from the next one on. */
    void heading(String text) {
        heading = text;
    }

    Font plain(float size) {
        return new Font(plain, size, Font.NORMAL, INK);
    }

    Font bold(float size) {
        return new Font(bold, size, Font.NORMAL, INK);
    }

    Font faint(float size) {
        return new Font(plain, size, Font.NORMAL, FAINT);
    }

    Font coloured(float size, Color colour) {
        return new Font(bold, size, Font.NORMAL, colour);
    }

    BaseFont plainFace() {
        return plain;
    }

    BaseFont boldFace() {
        return bold;
    }

    /** An empty drawing in points. */
    PdfTemplate drawing(float width, float height) {
        return writer.getDirectContent().createTemplate(width, height);
    }

    void add(Element element) {
        document.add(element);
    }

    void newPage() {
        document.newPage();
    }

    /** Height in points that is left on the page. */
    float room() {
        return writer.getVerticalPosition(false) - document.bottom();
    }

    /** Starts a new page unless so many points are left on this one. */
    void need(float points) {
        if (room() < points) {
            newPage();
        }
    }

    float width() {
        return document.right() - document.left();
    }

    /** The finished paper. */
    byte[] bytes() {
        close();
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        if (document.isOpen()) {
            document.close();
        }
    }

    /** What stands around every page. */
    private final class Frame extends PdfPageEventHelper {

        @Override
        public void onEndPage(PdfWriter out, Document page) {
            PdfContentByte ink = out.getDirectContent();
            float left = page.left();
            float right = page.right();
            float top = page.top() + 16;
            text(ink, bold, 8.5f, WARNING, words.get("restricted"), left, top, Element.ALIGN_LEFT);
            text(ink, plain, 8, FAINT, heading, right, top, Element.ALIGN_RIGHT);
            float bottom = page.bottom() - 20;
            String noRecord = words.get("no-record");
            float size = Math.min(7, 7 * (right - left) / plain.getWidthPoint(noRecord, 7));
            text(ink, plain, size, FAINT, noRecord, left, bottom, Element.ALIGN_LEFT);
            text(ink, plain, 7, FAINT, planLabel() + " · " + handout.plan().problem().name(), left, bottom - 9, Element.ALIGN_LEFT);
            float number = plain.getWidthPoint("88", 7);
            text(ink, plain, 7, FAINT, words.get("page", Integer.toString(out.getPageNumber())), right - number, bottom - 9, Element.ALIGN_RIGHT);
            ink.addTemplate(total, right - number + 2, bottom - 9);
            ink.setColorStroke(RULE);
            ink.setLineWidth(0.5f);
            ink.moveTo(left, top - 5);
            ink.lineTo(right, top - 5);
            ink.moveTo(left, bottom + 10);
            ink.lineTo(right, bottom + 10);
            ink.stroke();
        }

        @Override
        public void onCloseDocument(PdfWriter out, Document page) {
            text(total, plain, 7, FAINT, Integer.toString(out.getPageNumber() - 1), 0, 0, Element.ALIGN_LEFT);
        }
    }

    /** How the paper names its plan. */
    String planLabel() {
        String version = handout.options().version();
        return words.get("plan-label", (version == null ? "" : version + " · ") + handout.fingerprint());
    }

    static void text(PdfContentByte ink, BaseFont face, float size, Color colour, String text, float x, float y, int alignment) {
        ink.beginText();
        ink.setFontAndSize(face, size);
        ink.setColorFill(colour);
        ink.showTextAligned(alignment, text, x, y, 0);
        ink.endText();
    }
}
