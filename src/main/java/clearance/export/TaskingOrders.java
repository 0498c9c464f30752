package clearance.export;

import clearance.geo.Mgrs;
import clearance.model.Crew;
import clearance.model.Plan;
import clearance.work.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/**
 * Tasking orders: for each crew and each firm week one sheet with what to do and signatures, and a page for each site. Only firm work is ordered, never what
 * rests on a survey that is not finished; a plan that breaks a hard rule is refused, for it may send crews too close to each other.
 */
final class TaskingOrders {

    private static final int DAYS = 7;

    private final Handout handout;
    private final Words words;
    private final Paper paper;

    /**
     * One order.
     *
     * @param week  its first day
     * @param work  to do in the week, in order
     * @param later packages of the week that are provisional and therefore not ordered
     */
    record Order(Crew crew, LocalDate week, List<Plan.Assignment> work, int later) {

        String number() {
            return crew.id() + "-" + week.toString().replace("-", "");
        }

        LocalDate lastDay() {
            return week.plusDays(DAYS - 1);
        }
    }

    private TaskingOrders(Handout handout) {
        this.handout = handout;
        words = Words.of(handout.options().language());
        paper = new Paper(handout, words, words.get("order.title"), false);
    }

    /**
     * All orders of the wanted crews, as one paper.
     *
     * @throws ExportException if the plan breaks a hard rule or orders nothing
     */
    static byte[] of(Handout handout) {
        if (!handout.broken().isEmpty()) {
            String rules = String.join(", ", handout.broken().stream().map(r -> r.rule().name()).toList());
            throw new ExportException("plan-breaks-rules", rules, "Nobody can be ordered to follow a plan that breaks hard rules (" + rules + ").",
                    "See clearance evaluate, mend the plan or solve again.");
        }
        List<Order> orders = orders(handout);
        if (orders.isEmpty()) {
            throw new ExportException("no-firm-work", "", "No " + (handout.options().crew() == null ? "crew" : "work of crew " + handout.options().crew())
                    + (handout.options().crew() == null ? " has firm work" : " is firm") + " before " + handout.firmUntil() + ".",
                    "Look at the plan, or raise policy.firmWeeks.");
        }
        TaskingOrders sheets = new TaskingOrders(handout);
        for (int i = 0; i < orders.size(); i++) {
            if (i > 0) {
                sheets.paper.newPage();
            }
            sheets.order(orders.get(i));
        }
        return sheets.paper.bytes();
    }

    /** The orders of a plan: crews in the problem's order, weeks in theirs; crews without firm work have none. */
    static List<Order> orders(Handout handout) {
        List<Order> orders = new ArrayList<>();
        for (Crew crew : handout.wantedCrews()) {
            for (LocalDate week = handout.problem().calendar().start(); week.isBefore(handout.firmUntil()); week = week.plusWeeks(1)) {
                List<Plan.Assignment> meeting = meeting(handout, crew, week);
                List<Plan.Assignment> firm = meeting.stream().filter(a -> !a.provisional()).toList();
                if (!firm.isEmpty()) {
                    orders.add(new Order(crew, week, firm, meeting.size() - firm.size()));
                }
            }
        }
        return orders;
    }

    /** Work of a crew that goes on in the week that begins on a day. */
    static List<Plan.Assignment> meeting(Handout handout, Crew crew, LocalDate week) {
        LocalDateTime from = week.atStartOfDay();
        return handout.assignments().stream().filter(a -> a.crew().equals(crew.id()) && Handout.start(a).isBefore(from.plusDays(DAYS))
                && (Handout.finish(a).isAfter(from) || !Handout.start(a).isBefore(from))).toList();
    }

    private void order(Order order) {
        paper.heading(words.get("order.title") + " " + order.number());
        Paragraph title = new Paragraph(words.get("order.title"), paper.bold(20));
        title.setSpacingAfter(2);
        paper.add(title);
        Paragraph who = new Paragraph(order.crew().label() + "  ·  " + words.date(order.week()) + " – " + words.date(order.lastDay()), paper.plain(12));
        who.setSpacingAfter(10);
        paper.add(who);
        head(order);
        section("order.days");
        days(order);
        section("order.work");
        work(order);
        if (order.later() > 0) {
            paper.add(new Paragraph(words.get("order.provisional", order.later()), paper.coloured(8.5f, Paper.WARNING)));
        }
        section("order.rules");
        rules();
        signatures();
        int number = 1;
        for (Plan.Assignment a : order.work()) {
            paper.newPage();
            new TaskingSite(handout, paper, order, a, number++).print();
        }
    }

    private void section(String key) {
        Paragraph heading = new Paragraph(words.get(key), paper.coloured(10.5f, Paper.HEAD));
        heading.setSpacingBefore(8);
        heading.setSpacingAfter(1);
        paper.add(heading);
    }

    private void head(Order order) {
        Crew crew = order.crew();
        Coordinate base = PlanTables.rounded(crew.base().getCoordinate());
        PdfPTable columns = new PdfPTable(new float[] {1, 0.04f, 1});
        columns.setWidthPercentage(100);
        columns.addCell(Grid.bare(Grid.facts(paper, 0.34f, List.of(List.of(words.get("order.number"), order.number()),
                List.of(words.get("crew"), crew.id() + " · " + crew.label()), List.of(words.get("organisation"), crew.employer()),
                List.of(words.get("method"), words.name(crew.method())), List.of(words.get("people"), Integer.toString(people(crew))),
                List.of(words.get("base"), degrees(base) + "\n" + reference(base))))));
        columns.addCell(Grid.bare(new Phrase("")));
        columns.addCell(Grid.bare(Grid.facts(paper, 0.34f, List.of(List.of(words.get("programme"), handout.plan().problem().name()),
                List.of(words.get("plan-version"), (handout.options().version() == null ? "" : handout.options().version() + " · ") + handout.fingerprint()),
                List.of(words.get("made-at"), handout.plan().createdAt() == null ? "–" : words.time(handout.madeAt())),
                List.of(words.get("contact.operations"), blank()), List.of(words.get("contact.radio"), blank()),
                List.of(words.get("contact.emergency"), blank())))));
        paper.add(columns);
    }

    private int people(Crew crew) {
        return crew.people() != null ? crew.people() : handout.problem().policy().methods().get(crew.method()).people();
    }

    private String blank() {
        return words.get("to-be-entered");
    }

    static String degrees(Coordinate c) {
        return String.format(java.util.Locale.ROOT, "%.6f° %s, %.6f° %s", Math.abs(c.x), c.x < 0 ? "W" : "E", Math.abs(c.y), c.y < 0 ? "S" : "N");
    }

    /** MGRS and UTM. */
    static String reference(Coordinate c) {
        Mgrs.Utm utm = Mgrs.utm(c);
        return utm == null ? "" : "MGRS " + Mgrs.of(c) + "\nUTM " + utm.text();
    }

    /** Working hours of each day of the week: 0 on days off, holidays and stand-downs. */
    private void days(Order order) {
        int crew = handout.problem().crews().indexOf(order.crew());
        Clock clock = handout.work().clocks().road(crew);
        int first = (int) Duration.between(handout.problem().calendar().start().atStartOfDay(), order.week().atStartOfDay()).toDays();
        PdfPTable table = new PdfPTable(DAYS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(3);
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = order.week().plusDays(day);
            int minutes = clock.minutesOf(first + day);
            Phrase text = new Phrase(words.dayOfWeek(date) + " " + words.shortDate(date) + "\n", paper.bold(8));
            text.add(new Phrase(minutes == 0 ? words.get("order.no-work") : words.get("order.hours", handout.problem().calendar().dayStart(),
                    words.number(minutes / 60.0, 1)), paper.plain(8)));
            PdfPCell cell = new PdfPCell(text);
            cell.setPadding(4);
            cell.setPaddingBottom(6);
            cell.setBorderColor(Paper.RULE);
            cell.setBorderWidth(0.5f);
            cell.setBackgroundColor(minutes == 0 ? Paper.SHADE : java.awt.Color.WHITE);
            table.addCell(cell);
        }
        paper.add(table);
    }

    private void work(Order order) {
        Grid grid = new Grid(paper, 0.4f, 2.3f, 1.95f, 1.25f, 1.75f, 1.75f, -1.15f, -1.15f, -1.15f).heads(List.of("", words.get("hazard-area"), words.get("stage"),
                words.get("parcel"), words.get("start"), words.get("finish"), words.get("area"), words.get("area-week"), words.get("depth")));
        int number = 1;
        for (Plan.Assignment a : order.work()) {
            grid.row(Integer.toString(number++), a.hazardArea() + " · " + handout.hazard(a.hazardArea()).label(), words.name(a.stage()), parcel(words, a),
                    words.time(Handout.start(a)), finish(handout, words, a), words.area(a.areaM2()),
                    words.area(a.areaM2() * shareInWeek(handout, a, order.week())), words.number(handout.result(a.hazardArea()).depthCm()) + " "
                            + words.get("unit.cm"));
        }
        grid.add();
    }

    /** The end of work, as exactly as it is known. */
    static String finish(Handout handout, Words words, Plan.Assignment a) {
        LocalDate day = Handout.lastDay(a);
        return day.isBefore(handout.firmUntil()) ? words.time(Handout.finish(a)) : words.sure(handout, day);
    }

    static String parcel(Words words, Plan.Assignment a) {
        return a.parcel() == null || a.of() == 1 ? words.get("parcel.whole") : words.get("parcel.of", a.parcel(), a.of());
    }

    /** Share of an assignment's working time that lies in the week that begins on a day. */
    static double shareInWeek(Handout handout, Plan.Assignment a, LocalDate week) {
        int crew = handout.problem().crews().indexOf(handout.crew(a.crew()));
        Clock clock = handout.work().clocks().site(crew, handout.work().find(a.hazardArea(), a.stage(), a.parcel()));
        LocalDateTime zero = handout.problem().calendar().start().atStartOfDay();
        int start = (int) Duration.between(zero, Handout.start(a)).toMinutes();
        int finish = (int) Duration.between(zero, Handout.finish(a)).toMinutes();
        int from = (int) Duration.between(zero, week.atStartOfDay()).toMinutes();
        int all = clock.between(start, finish);
        return all == 0 ? 1 : (double) clock.between(Math.max(start, from), Math.min(finish, from + DAYS * 24 * 60)) / all;
    }

    private void rules() {
        Grid grid = new Grid(paper, 0.25f, 6);
        int number = 1;
        for (String rule : List.of(words.get("rule.separation", words.distance(handout.problem().policy().separationM())),
                words.get("rule.together", handout.problem().policy().maxCrewsPerHazard()), words.get("rule.procedures"), words.get("rule.casevac"),
                words.get("rule.stop"))) {
            grid.row(number++ + ".", rule);
        }
        grid.add();
    }

    private void signatures() {
        PdfPTable table = new PdfPTable(3);
        table.setWidthPercentage(100);
        table.setKeepTogether(true);
        table.setSpacingBefore(4);
        for (String key : List.of("sign.issued", "sign.checked", "sign.received")) {
            Phrase text = new Phrase(words.get(key) + "\n", paper.bold(8.5f));
            text.add(new Phrase(words.get("sign.lines"), paper.faint(8)));
            PdfPCell cell = new PdfPCell(text);
            cell.setBorder(Rectangle.BOX);
            cell.setBorderColor(Paper.RULE);
            cell.setBorderWidth(0.6f);
            cell.setPadding(6);
            cell.setPaddingBottom(10);
            cell.setLeading(0, 1.9f);
            cell.setVerticalAlignment(Element.ALIGN_TOP);
            table.addCell(cell);
        }
        paper.add(table);
    }
}
