package clearance.export;

import clearance.model.Fund;
import clearance.model.LandUse;
import clearance.model.MilestoneKind;
import clearance.model.Plan;
import java.awt.Color;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfTemplate;

/** A report for those who pay: land that the plan releases by type, use, method and donor, what a square metre costs, who benefits, which villages are ready when. */
final class DonorReport {

    private static final double HECTARE = 10_000;
    private static final float TILE_HEIGHT = 58;
    private static final float LEAST_MAP = 230;
    private static final float MOST_MAP = 420;
    private static final float CHART_HEIGHT = 130;
    private static final float ROOM_AROUND = 60;
    private static final float WORTH_HEIGHT = 190;

    private final Handout handout;
    private final Words words;
    private final Paper paper;
    private final Plan.Indicators figures;
    private final String currency;

    private DonorReport(Handout handout) {
        this.handout = handout;
        words = Words.of(handout.options().language());
        paper = new Paper(handout, words, words.get("donor.title"), false);
        figures = handout.plan().indicators();
        currency = handout.problem().currency();
    }

    static byte[] of(Handout handout) {
        DonorReport report = new DonorReport(handout);
        report.print();
        return report.paper.bytes();
    }

    private void print() {
        paper.add(new Paragraph(words.get("donor.title"), paper.bold(20)));
        LocalDate last = handout.problem().calendar().end().minusDays(1);
        Paragraph about = new Paragraph(handout.plan().problem().name() + "  ·  " + words.plain(handout.problem().calendar().start()) + " – " + words.plain(last)
                + (handout.plan().scenario().equals("baseline") ? "" : "  ·  " + words.get("scenario", handout.plan().scenario())), paper.plain(11));
        about.setSpacingAfter(8);
        paper.add(about);
        if (!handout.broken().isEmpty()) {
            paper.add(new Paragraph(words.get("breaks-rules", String.join(", ", handout.broken().stream().map(r -> r.rule().name()).toList())),
                    paper.coloured(9, Paper.WARNING)));
        }
        tiles();
        Paragraph note = new Paragraph(words.get("donor.planned"), paper.faint(8.5f));
        note.setSpacingBefore(5);
        paper.add(note);
        land();
        section("donor.months");
        paper.add(Image.getInstance(new MonthChart(handout, paper).draw(paper.width(), CHART_HEIGHT)));
        donors();
        paper.newPage();
        section("donor.villages");
        villages();
        paper.need(LEAST_MAP + ROOM_AROUND);
        float height = Math.max(LEAST_MAP, Math.min(MOST_MAP, paper.room() - ROOM_AROUND - WORTH_HEIGHT));
        section("donor.map");
        paper.add(Image.getInstance(OverviewMap.draw(handout, paper, paper.width(), height)));
        paper.add(new Paragraph(words.get("donor.map-legend"), paper.faint(7.5f)));
        paper.need(WORTH_HEIGHT);
        section("donor.worth");
        worth();
    }

    private void section(String key) {
        Paragraph heading = new Paragraph(words.get(key), paper.coloured(11, Paper.HEAD));
        heading.setSpacingBefore(9);
        heading.setSpacingAfter(3);
        paper.add(heading);
    }

    private double releasedM2() {
        return figures.areaCancelledM2() + figures.areaReducedM2() + figures.areaClearedM2();
    }

    private void tiles() {
        PdfPTable tiles = new PdfPTable(4);
        tiles.setWidthPercentage(100);
        tile(tiles, words.number(figures.peopleReady()), words.get("donor.people"), SiteMaps.START);
        tile(tiles, words.number(releasedM2() / HECTARE, 1) + " " + words.get("unit.ha"), words.get("donor.released"), SiteMaps.BASE);
        tile(tiles, words.number(figures.costPerM2(), 2) + " " + currency, words.get("donor.per-m2"), new Color(0xa8, 0x52, 0x12));
        tile(tiles, words.get("donor.of", figures.communitiesReady(), figures.communities()), words.get("donor.communities", figures.communitiesOnTime()),
                SiteMaps.VILLAGE);
        paper.add(tiles);
    }

    private void tile(PdfPTable tiles, String figure, String text, Color colour) {
        Phrase phrase = new Phrase(figure + "\n", paper.coloured(17, colour));
        phrase.add(new Phrase(text, paper.faint(8)));
        PdfPCell cell = new PdfPCell(phrase);
        cell.setLeading(0, 1.25f);
        cell.setFixedHeight(TILE_HEIGHT);
        cell.setPadding(8);
        cell.setBackgroundColor(Paper.SHADE);
        cell.setBorderColor(Color.WHITE);
        cell.setBorderWidth(3);
        tiles.addCell(cell);
    }

    private void land() {
        section("donor.land");
        PdfPTable columns = new PdfPTable(new float[] {1, 0.04f, 1});
        columns.setWidthPercentage(100);
        Grid types = new Grid(paper, 2, -1.2f, -0.8f).heads(List.of(words.get("donor.type"), words.get("area"), words.get("donor.share")));
        type(types, "donor.cancelled", figures.areaCancelledM2());
        type(types, "donor.reduced", figures.areaReducedM2());
        type(types, "donor.cleared", figures.areaClearedM2());
        type(types, "donor.total", releasedM2());
        Grid uses = new Grid(paper, 2, -1.2f, -0.8f).heads(List.of(words.get("donor.use"), words.get("area"), words.get("donor.share")));
        ReleasedLand.by(handout, a -> use(a)).entrySet().stream().sorted(Comparator.comparingDouble((Map.Entry<String, ReleasedLand> e) -> -e.getValue().totalM2()))
                .forEach(e -> row(uses, e.getKey(), e.getValue().totalM2()));
        columns.addCell(Grid.bare(types.table()));
        columns.addCell(Grid.bare(new Phrase("")));
        columns.addCell(Grid.bare(uses.table()));
        paper.add(columns);
    }

    private String use(Plan.Assignment a) {
        LandUse use = handout.hazard(a.hazardArea()).landUse();
        return use == null ? words.get("unknown") : words.name(use);
    }

    private void type(Grid grid, String key, double squareMetres) {
        row(grid, words.get(key), squareMetres);
    }

    private void row(Grid grid, String text, double squareMetres) {
        grid.row(text, words.area(squareMetres), releasedM2() > 0 ? words.percent(squareMetres / releasedM2()) : "–");
    }

    private void donors() {
        if (handout.plan().funds().isEmpty()) {
            return;
        }
        paper.need(ROOM_AROUND);
        section("donor.donors");
        Map<String, ReleasedLand> land = ReleasedLand.byFund(handout);
        Grid grid = new Grid(paper, 2.4f, -1.3f, -1.3f, -1.2f, -1.2f, -1.1f).heads(List.of(words.get("donor.donor"), words.get("donor.available", currency),
                words.get("donor.committed", currency), words.get("donor.surveyed"), words.get("donor.cleared-short"), words.get("donor.per-m2-short", currency)));
        for (Plan.FundUse use : handout.plan().funds()) {
            ReleasedLand paid = land.getOrDefault(use.id(), ReleasedLand.NONE);
            Fund fund = handout.problem().funds().stream().filter(f -> f.id().equals(use.id())).findFirst().orElse(null);
            String until = fund == null || fund.spendBy() == null ? "" : " (" + words.get("donor.until", words.plain(fund.spendBy())) + ")";
            grid.row((use.donor().isEmpty() ? use.id() : use.donor()) + until, words.number(use.available().amount()), words.number(use.committed().amount()),
                    words.area(paid.cancelledM2() + paid.reducedM2()), words.area(paid.clearedM2()),
                    paid.totalM2() > 0 ? words.number(use.committed().amount() / paid.totalM2(), 2) : "–");
        }
        grid.add();
    }

    private void villages() {
        Grid grid = new Grid(paper, 2.4f, -1, 1.4f, 1.6f, 2.2f).heads(List.of(words.get("donor.village"), words.get("donor.people-short"), words.get("donor.wanted"),
                words.get("donor.ready"), words.get("donor.remark")));
        LocalDate start = handout.problem().calendar().start();
        List<Plan.MilestoneResult> villages = handout.plan().milestones().stream().filter(m -> m.kind() == MilestoneKind.COMMUNITY)
                .sorted(Comparator.comparing(Plan.MilestoneResult::ready, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Plan.MilestoneResult::name)).toList();
        for (Plan.MilestoneResult m : villages) {
            boolean fromStart = m.ready() != null && !m.ready().isAfter(start);
            String ready = m.ready() == null ? "–" : fromStart ? words.get("donor.from-start") : words.sure(handout, m.ready());
            String remark = m.ready() == null ? words.get("donor.not-in-plan") : fromStart || m.wanted() == null ? "" : m.daysLate() > 0
                    ? words.get("donor.late", m.daysLate()) : words.get("donor.on-time");
            grid.row(m.name(), words.number(m.people()), m.wanted() == null ? "–" : words.plain(m.wanted()), ready, remark);
        }
        grid.add();
    }

    private void worth() {
        Plan.Indicators ranked = handout.plan().comparison().rankedList();
        Grid grid = new Grid(paper, 3, -1.2f, -1.2f).heads(List.of("", words.get("donor.this-plan"), words.get("donor.ranked-list")));
        grid.row(words.get("donor.risk"), words.percent(figures.riskRemovedShare()), ranked == null ? "–" : words.percent(ranked.riskRemovedShare()));
        grid.row(words.get("donor.people"), words.number(figures.peopleReady()), ranked == null ? "–" : words.number(ranked.peopleReady()));
        grid.row(words.get("donor.hazards"), words.number(figures.hazardAreasReleased()), ranked == null ? "–" : words.number(ranked.hazardAreasReleased()));
        grid.row(words.get("donor.cost", currency), words.number(figures.cost().amount()), ranked == null ? "–" : words.number(ranked.cost().amount()));
        grid.row(words.get("donor.per-m2-short", currency), words.number(figures.costPerM2(), 2), ranked == null ? "–" : words.number(ranked.costPerM2(), 2));
        grid.row(words.get("donor.per-device", currency), words.number(figures.costPerDevice()), ranked == null ? "–" : words.number(ranked.costPerDevice()));
        grid.add();
        paper.add(new Paragraph(words.get("donor.notes", handout.plan().assumed().size()), paper.faint(8)));
    }

    /** Land released in each month of the plan, by type, as stacked bars. */
    private record MonthChart(Handout handout, Paper paper) {

        private static final Color CANCELLED = new Color(0x9c, 0xc3, 0xdc);
        private static final Color REDUCED = new Color(0x4a, 0x90, 0xbf);
        private static final Color CLEARED = SiteMaps.colour(clearance.model.Stage.CLEARANCE);
        private static final float LEFT = 34;
        private static final float BASE = 16;

        PdfTemplate draw(float width, float height) {
            Words words = paper.words();
            PdfTemplate ink = paper.drawing(width, height);
            Map<LocalDate, ReleasedLand> months = ReleasedLand.by(handout, a -> Handout.lastDay(a).withDayOfMonth(1));
            LocalDate first = handout.problem().calendar().start().withDayOfMonth(1);
            LocalDate last = handout.problem().calendar().end().minusDays(1).withDayOfMonth(1);
            int count = (int) java.time.temporal.ChronoUnit.MONTHS.between(first, last) + 1;
            double most = Math.max(1, months.values().stream().mapToDouble(ReleasedLand::totalM2).max().orElse(1)) / HECTARE;
            double step = MapSketch.step(most / 4);
            float top = height - 18;
            double perPoint = Math.ceil(most / step) * step / (top - BASE);
            for (double level = 0; level <= Math.ceil(most / step) * step + 1e-9; level += step) {
                float y = BASE + (float) (level / perPoint);
                ink.setColorStroke(Paper.RULE);
                ink.setLineWidth(0.4f);
                ink.moveTo(LEFT, y);
                ink.lineTo(width, y);
                ink.stroke();
                Paper.text(ink, paper.plainFace(), 6.5f, Paper.FAINT, words.number(level, step < 1 ? 1 : 0), LEFT - 4, y - 2, Element.ALIGN_RIGHT);
            }
            float month = (width - LEFT) / count;
            for (int i = 0; i < count; i++) {
                LocalDate date = first.plusMonths(i);
                ReleasedLand land = months.getOrDefault(date, ReleasedLand.NONE);
                float x = LEFT + month * i + month * 0.2f;
                float y = BASE;
                y += bar(ink, x, y, month * 0.6f, land.clearedM2() / HECTARE / perPoint, CLEARED);
                y += bar(ink, x, y, month * 0.6f, land.reducedM2() / HECTARE / perPoint, REDUCED);
                bar(ink, x, y, month * 0.6f, land.cancelledM2() / HECTARE / perPoint, CANCELLED);
                Paper.text(ink, paper.plainFace(), 6.5f, Paper.FAINT, words.month(date), x + month * 0.3f, 5, Element.ALIGN_CENTER);
            }
            float x = LEFT;
            x = key(ink, x, top + 8, CANCELLED, words.get("donor.cancelled"));
            x = key(ink, x, top + 8, REDUCED, words.get("donor.reduced"));
            key(ink, x, top + 8, CLEARED, words.get("donor.cleared"));
            Paper.text(ink, paper.plainFace(), 6.5f, Paper.FAINT, words.get("unit.ha"), LEFT - 4, top + 8, Element.ALIGN_RIGHT);
            return ink;
        }

        private static float bar(PdfTemplate ink, float x, float y, float width, double height, Color colour) {
            if (height > 0) {
                ink.setColorFill(colour);
                ink.rectangle(x, y, width, (float) height);
                ink.fill();
            }
            return (float) height;
        }

        private float key(PdfTemplate ink, float x, float y, Color colour, String text) {
            ink.setColorFill(colour);
            ink.rectangle(x, y, 7, 7);
            ink.fill();
            Paper.text(ink, paper.plainFace(), 7, Paper.FAINT, text, x + 10, y + 0.8f, Element.ALIGN_LEFT);
            return x + 10 + paper.plainFace().getWidthPoint(text, 7) + 14;
        }
    }
}
