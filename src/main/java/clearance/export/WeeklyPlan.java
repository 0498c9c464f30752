package clearance.export;

import clearance.model.Calendar;
import clearance.model.Crew;
import clearance.model.MilestoneKind;
import clearance.model.Plan;
import clearance.model.Stage;
import clearance.work.Clock;
import java.awt.Color;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfTemplate;

/** The firm weeks for the wall of the office: each on one page, crews down, days across, and what the week brings. More crews than fit go on a page of their own. */
final class WeeklyPlan {

    private static final int DAYS = 7;
    private static final float LABELS = 150;
    private static final float HEAD = 20;
    private static final float LEGEND = 16;
    private static final float GAPS = 56;
    private static final float MOST_ROW = 27;
    private static final float LEAST_ROW = 6.5f;
    private static final int MOST_NAMES = 12;

    private final Handout handout;
    private final Words words;
    private final Paper paper;
    private final LocalDate week;

    private WeeklyPlan(Handout handout, Words words, Paper paper, LocalDate week) {
        this.handout = handout;
        this.words = words;
        this.paper = paper;
        this.week = week;
    }

    static byte[] of(Handout handout) {
        Words words = Words.of(handout.options().language());
        Paper paper = new Paper(handout, words, words.get("week.title"), true);
        for (LocalDate week = handout.problem().calendar().start(); week.isBefore(handout.firmUntil()); week = week.plusWeeks(1)) {
            if (week.isAfter(handout.problem().calendar().start())) {
                paper.newPage();
            }
            new WeeklyPlan(handout, words, paper, week).print();
        }
        return paper.bytes();
    }

    private void print() {
        Paragraph title = new Paragraph(words.get("week.title") + "  ", paper.bold(17));
        title.add(new Phrase(words.date(week) + " – " + words.date(week.plusDays(DAYS - 1)) + "  ·  " + handout.plan().problem().name(), paper.plain(11)));
        title.setSpacingAfter(5);
        paper.add(title);
        if (!handout.broken().isEmpty()) {
            paper.add(new Paragraph(words.get("breaks-rules", String.join(", ", handout.broken().stream().map(r -> r.rule().name()).toList())),
                    paper.coloured(9, Paper.WARNING)));
        }
        List<Crew> crews = handout.wantedCrews();
        PdfPTable brings = brings();
        brings.setTotalWidth(paper.width());
        float chart = paper.room() - brings.getTotalHeight() - LEGEND - GAPS;
        int perPage = Math.max(1, (int) ((chart - HEAD) / LEAST_ROW));
        for (int from = 0; from < crews.size(); from += perPage) {
            if (from > 0) {
                paper.newPage();
            }
            paper.add(image(chart(crews.subList(from, Math.min(crews.size(), from + perPage)), chart)));
        }
        legend();
        paper.add(brings);
    }

    private static Image image(PdfTemplate drawing) {
        return Image.getInstance(drawing);
    }

    private PdfTemplate chart(List<Crew> crews, float most) {
        float row = Math.max(LEAST_ROW, Math.min(MOST_ROW, (most - HEAD) / crews.size()));
        float height = HEAD + row * crews.size();
        PdfTemplate ink = paper.drawing(paper.width(), height);
        float day = (paper.width() - LABELS) / DAYS;
        Paper.text(ink, paper.boldFace(), 8, Paper.INK, words.get("crew"), 2, height - 13, Element.ALIGN_LEFT);
        for (int d = 0; d < DAYS; d++) {
            LocalDate date = week.plusDays(d);
            Paper.text(ink, paper.boldFace(), 8, Paper.INK, words.dayOfWeek(date) + " " + words.shortDate(date), LABELS + day * (d + 0.5f), height - 13,
                    Element.ALIGN_CENTER);
        }
        for (int i = 0; i < crews.size(); i++) {
            row(ink, crews.get(i), height - HEAD - row * (i + 1), row, day);
        }
        ink.setColorStroke(Paper.RULE);
        ink.setLineWidth(0.5f);
        for (int d = 0; d <= DAYS; d++) {
            ink.moveTo(LABELS + day * d, 0);
            ink.lineTo(LABELS + day * d, height - 4);
        }
        for (int i = 0; i <= crews.size(); i++) {
            ink.moveTo(0, row * i);
            ink.lineTo(paper.width(), row * i);
        }
        ink.stroke();
        for (int i = 0; i < crews.size(); i++) {
            float bottom = height - HEAD - row * (i + 1);
            bars(ink, crews.get(i), bottom, row, day);
        }
        return ink;
    }

    private void row(PdfTemplate ink, Crew crew, float bottom, float row, float day) {
        Clock clock = handout.work().clocks().road(handout.problem().crews().indexOf(crew));
        int first = (int) Duration.between(handout.problem().calendar().start().atStartOfDay(), week.atStartOfDay()).toDays();
        for (int d = 0; d < DAYS; d++) {
            if (clock.minutesOf(first + d) == 0) {
                ink.setColorFill(new Color(0xe7, 0xec, 0xef));
                ink.rectangle(LABELS + day * d, bottom, day, row);
                ink.fill();
            }
        }
        float size = Math.min(8.5f, row * 0.62f);
        boolean twoLines = row >= 22;
        Paper.text(ink, paper.boldFace(), size, Paper.INK, fit(crew.id() + " · " + crew.label(), LABELS - 6, size, true), 2,
                bottom + (twoLines ? row * 0.58f : row * 0.32f), Element.ALIGN_LEFT);
        if (twoLines) {
            Paper.text(ink, paper.plainFace(), 6.5f, Paper.FAINT, fit(words.name(crew.method()) + " · " + crew.employer(), LABELS - 6, 6.5f, false), 2,
                    bottom + row * 0.22f, Element.ALIGN_LEFT);
        }
    }

    private void bars(PdfTemplate ink, Crew crew, float bottom, float row, float day) {
        for (Plan.Assignment a : TaskingOrders.meeting(handout, crew, week)) {
            bar(ink, a, bottom, row, day);
        }
    }

    private void bar(PdfTemplate ink, Plan.Assignment a, float bottom, float row, float day) {
        float from = LABELS + day * (float) at(Handout.start(a));
        float to = LABELS + day * (float) at(Handout.finish(a));
        float gap = Math.min(3, row * 0.12f);
        Color colour = SiteMaps.colour(a.stage());
        ink.setColorFill(a.provisional() ? SiteMaps.light(colour, 0.25) : colour);
        ink.setColorStroke(a.provisional() ? colour : Color.WHITE);
        ink.setLineWidth(0.6f);
        if (a.provisional()) {
            ink.setLineDash(2, 1.5f, 0);
        }
        ink.roundRectangle(from + 0.6f, bottom + gap, Math.max(2, to - from - 1.2f), row - 2 * gap, Math.min(2.5f, row * 0.15f));
        ink.fillStroke();
        ink.setLineDash(0);
        float size = Math.min(8, row * 0.6f);
        Color text = a.provisional() ? Paper.INK : Color.WHITE;
        boolean twoLines = row >= 22;
        String name = a.hazardArea() + (a.of() > 1 ? "/" + a.parcel() : "");
        Paper.text(ink, paper.boldFace(), size, text, fit(name, to - from - 6, size, true), from + 4, bottom + (twoLines ? row * 0.56f : row * 0.32f),
                Element.ALIGN_LEFT);
        if (twoLines) {
            Paper.text(ink, paper.plainFace(), 6.2f, text, fit(words.name(a.stage()), to - from - 6, 6.2f, false), from + 4, bottom + row * 0.24f,
                    Element.ALIGN_LEFT);
        }
    }

    /** Days from the start of the week to an instant; a day is as wide as its working hours. */
    private double at(LocalDateTime time) {
        Calendar calendar = handout.problem().calendar();
        long minutes = Duration.between(week.atTime(calendar.dayStart()), time).toMinutes();
        long day = Math.floorDiv(minutes, 24 * 60L);
        double within = Math.min(1, (minutes - day * 24 * 60) / (calendar.hoursPerDay() * 60));
        return Math.max(0, Math.min(DAYS, day + within));
    }

    /** As much of a text as is not wider than so many points. */
    private String fit(String text, float width, float size, boolean strong) {
        var face = strong ? paper.boldFace() : paper.plainFace();
        if (face.getWidthPoint(text, size) <= width) {
            return text;
        }
        String cut = text;
        while (!cut.isEmpty() && face.getWidthPoint(cut + "…", size) > width) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut.length() < 2 ? "" : cut.strip() + "…";
    }

    private void legend() {
        PdfTemplate ink = paper.drawing(paper.width(), LEGEND);
        float x = 2;
        for (Stage stage : Stage.values()) {
            x = key(ink, x, SiteMaps.colour(stage), false, words.name(stage));
        }
        x = key(ink, x, SiteMaps.colour(Stage.CLEARANCE), true, words.get("provisional"));
        key(ink, x, new Color(0xe7, 0xec, 0xef), false, words.get("order.no-work"));
        paper.add(image(ink));
    }

    private float key(PdfTemplate ink, float x, Color colour, boolean provisional, String text) {
        ink.setColorFill(provisional ? SiteMaps.light(colour, 0.25) : colour);
        ink.setColorStroke(colour);
        ink.setLineWidth(0.6f);
        ink.setLineDash(provisional ? 2 : 0, 1.5f, 0);
        ink.roundRectangle(x, 3, 12, 7, 1.5f);
        ink.fillStroke();
        Paper.text(ink, paper.plainFace(), 7, Paper.FAINT, text, x + 16, 4, Element.ALIGN_LEFT);
        return x + 16 + paper.plainFace().getWidthPoint(text, 7) + 14;
    }

    /** What becomes ready, is released, is in use, costs and idles in the week. */
    private PdfPTable brings() {
        List<List<String>> left = List.of(List.of(words.get("week.ready"), milestones(MilestoneKind.COMMUNITY)),
                List.of(words.get("week.open"), milestones(MilestoneKind.INFRASTRUCTURE)), List.of(words.get("week.released"), released()));
        List<List<String>> right = List.of(List.of(words.get("equipment"), equipment()), List.of(words.get("week.money"), money()),
                List.of(words.get("week.idle"), idle()));
        PdfPTable columns = new PdfPTable(new float[] {1, 0.03f, 1});
        columns.setWidthPercentage(100);
        columns.setSpacingBefore(4);
        columns.addCell(Grid.bare(Grid.facts(paper, 0.24f, left)));
        columns.addCell(Grid.bare(new Phrase("")));
        columns.addCell(Grid.bare(Grid.facts(paper, 0.24f, right)));
        return columns;
    }

    private boolean inWeek(LocalDate date) {
        return !date.isBefore(week) && date.isBefore(week.plusDays(DAYS));
    }

    private String milestones(MilestoneKind kind) {
        LocalDate start = handout.problem().calendar().start();
        return names(handout.plan().milestones().stream().filter(m -> m.kind() == kind && m.ready() != null && inWeek(m.ready()) && m.ready().isAfter(start))
                .map(m -> m.name() + " (" + words.dayOfWeek(m.ready()) + ")").toList());
    }

    private String released() {
        return names(handout.plan().hazardAreas().stream().filter(h -> h.released() != null && inWeek(h.released())
                && h.released().isAfter(handout.problem().calendar().start())).map(h -> h.id() + " (" + words.dayOfWeek(h.released()) + ")").toList());
    }

    private String equipment() {
        Map<String, List<String>> units = new TreeMap<>();
        for (Crew crew : handout.problem().crews()) {
            for (Plan.Assignment a : TaskingOrders.meeting(handout, crew, week)) {
                a.equipment().forEach(unit -> units.computeIfAbsent(unit, k -> new ArrayList<>()).add(a.crew() + " " + a.hazardArea()));
            }
        }
        return names(units.entrySet().stream().map(e -> e.getKey() + ": " + String.join(", ", e.getValue())).toList());
    }

    private String money() {
        return handout.plan().weeks().stream().filter(w -> w.from().equals(week)).map(w -> words.get("week.money-text", handout.problem().currency(),
                words.number(w.committed().amount()), words.number(w.released().amount()))).collect(Collectors.joining());
    }

    private String idle() {
        return names(handout.problem().crews().stream().filter(c -> TaskingOrders.meeting(handout, c, week).isEmpty()).map(Crew::label).toList());
    }

    private String names(List<String> names) {
        if (names.isEmpty()) {
            return words.get("none");
        }
        return names.size() <= MOST_NAMES ? String.join(", ", names) : String.join(", ", names.subList(0, MOST_NAMES)) + " " + words.get("and-more",
                names.size() - MOST_NAMES);
    }
}
