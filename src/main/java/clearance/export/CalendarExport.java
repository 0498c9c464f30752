package clearance.export;

import clearance.export.Handout.Certainty;
import clearance.geo.Mgrs;
import clearance.model.Crew;
import clearance.model.HazardArea;
import clearance.model.Plan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.locationtech.jts.geom.Coordinate;

/**
 * Planned work as calendars (iCalendar, RFC 5545). Work that starts in the firm weeks is CONFIRMED, all other TENTATIVE. Hours, in local time without zone,
 * are told only of work that also ends in the firm weeks; the rest takes whole days, for hours would say more than is known. The id of an event stays the same
 * from plan to plan, so that an import replaces what moved.
 */
final class CalendarExport {

    private CalendarExport() {
    }

    /** One calendar of the wanted crews. */
    static byte[] one(Handout handout) {
        return calendar(handout, handout.wantedCrews());
    }

    /** One calendar per wanted crew, as an archive. */
    static byte[] perCrew(Handout handout) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        handout.wantedCrews().forEach(crew -> files.put(ExportFormat.fileSafe(crew.id()) + ".ics", calendar(handout, List.of(crew))));
        return Zip.of(files);
    }

    private static byte[] calendar(Handout handout, List<Crew> crews) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Clearance//Plan " + handout.fingerprint() + "//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", crews.size() == 1 ? crews.getFirst().label() : handout.plan().problem().name()));
        List<String> ids = crews.stream().map(Crew::id).toList();
        List<Plan.Assignment> planned = handout.assignments().stream().filter(a -> ids.contains(a.crew())).toList();
        planned.forEach(a -> calendar.add(event(handout, a)));
        if (planned.isEmpty()) {
            calendar.add(nothing(handout, crews));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(true).output(calendar, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** RFC 5545 wants at least one component: a crew without work is told so on the first day. */
    private static VEvent nothing(Handout handout, List<Crew> crews) {
        VEvent event = new VEvent(false);
        event.add(new Uid("none-" + crews.stream().map(Crew::id).collect(Collectors.joining("-")) + "@" + owner(handout)));
        event.add(stamp(handout));
        event.add(new DtStart<>(handout.problem().calendar().start()));
        event.add(new Summary("No work planned"));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }

    private static VEvent event(Handout handout, Plan.Assignment a) {
        HazardArea hazard = handout.hazard(a.hazardArea());
        boolean firm = handout.certainty(a) == Certainty.FIRM && !a.provisional();
        Coordinate inside = PlanTables.rounded(handout.ground(a).getInteriorPoint().getCoordinate());
        VEvent event = new VEvent(false);
        event.add(new Uid(String.join("-", a.hazardArea(), a.stage().name(), a.parcel() == null ? "all" : a.parcel()) + "@" + owner(handout)));
        event.add(stamp(handout));
        if (firm && Handout.lastDay(a).isBefore(handout.firmUntil())) {
            event.add(new DtStart<>(Handout.start(a)));
            event.add(new DtEnd<>(Handout.finish(a)));
        } else {
            event.add(new DtStart<>(Handout.start(a).toLocalDate()));
            event.add(new DtEnd<>(Handout.lastDay(a).plusDays(1)));
        }
        event.add(new Summary(a.crew() + ": " + words(a.stage().name()) + " " + hazard.id() + (a.of() > 1 ? "/" + a.parcel() : "") + (firm ? "" : a.provisional()
                ? " (provisional)" : " (tentative)")));
        event.add(new Location(hazard.label() + (hazard.district() == null ? "" : ", " + hazard.district()) + " · MGRS " + Mgrs.of(inside)));
        event.add(new Geo(BigDecimal.valueOf(inside.y), BigDecimal.valueOf(inside.x)));
        event.add(new Description(description(handout, a)));
        event.add(new Categories(words(a.stage().name())));
        event.add(new Status(firm ? Status.VALUE_CONFIRMED : Status.VALUE_TENTATIVE));
        event.add(new Clazz(Clazz.VALUE_CONFIDENTIAL));
        return event;
    }

    private static String description(Handout handout, Plan.Assignment a) {
        HazardArea hazard = handout.hazard(a.hazardArea());
        StringBuilder text = new StringBuilder();
        text.append("Crew: ").append(handout.crew(a.crew()).label()).append('\n');
        text.append("Area: ").append(String.format(Locale.ROOT, "%,d", Math.round(a.areaM2()))).append(" m²\n");
        if (!hazard.explosives().isEmpty()) {
            text.append("Expected: ").append(hazard.explosives().stream().sorted().map(e -> words(e.name())).collect(Collectors.joining(", "))).append('\n');
        }
        if (!a.equipment().isEmpty()) {
            text.append("Equipment: ").append(String.join(", ", a.equipment())).append('\n');
        }
        if (a.provisional()) {
            text.append("Provisional: rests on a survey that is not finished.\n");
        }
        return text.append("Plan ").append(handout.fingerprint()).append(". ").append(Handout.RESTRICTED).append(". Planning aid, not a clearance record.").toString();
    }

    private static DtStamp stamp(Handout handout) {
        return new DtStamp(handout.madeAt().withNano(0).toInstant(ZoneOffset.UTC));
    }

    /** Stays the same for every plan of a programme. */
    private static String owner(Handout handout) {
        return (ExportFormat.fileSafe(handout.plan().problem().name()) + ".").replace("-.", ".").toLowerCase(Locale.ROOT) + "clearance.invalid";
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
