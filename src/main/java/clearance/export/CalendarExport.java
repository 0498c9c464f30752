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
        event.add(new Summary(Words.of(handout.options().language()).get("calendar.none")));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }

    private static VEvent event(Handout handout, Plan.Assignment a) {
        HazardArea hazard = handout.hazard(a.hazardArea());
        Words words = Words.of(handout.options().language());
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
        event.add(new Summary(a.crew() + ": " + words.name(a.stage()) + " " + hazard.id() + (a.of() > 1 ? "/" + a.parcel() : "") + (firm ? ""
                : " (" + words.get(a.provisional() ? "provisional" : "calendar.tentative") + ")")));
        event.add(new Location(hazard.label() + (hazard.district() == null ? "" : ", " + hazard.district()) + " · MGRS " + Mgrs.of(inside)));
        event.add(new Geo(BigDecimal.valueOf(inside.y), BigDecimal.valueOf(inside.x)));
        event.add(new Description(description(handout, words, a)));
        event.add(new Categories(words.name(a.stage())));
        event.add(new Status(firm ? Status.VALUE_CONFIRMED : Status.VALUE_TENTATIVE));
        event.add(new Clazz(Clazz.VALUE_CONFIDENTIAL));
        return event;
    }

    private static String description(Handout handout, Words words, Plan.Assignment a) {
        HazardArea hazard = handout.hazard(a.hazardArea());
        StringBuilder text = new StringBuilder();
        line(text, words.get("crew"), handout.crew(a.crew()).label());
        line(text, words.get("area"), words.area(a.areaM2()));
        if (!hazard.explosives().isEmpty()) {
            line(text, words.get("explosives"), words.names(hazard.explosives()));
        }
        if (!a.equipment().isEmpty()) {
            line(text, words.get("equipment"), String.join(", ", a.equipment()));
        }
        if (a.provisional()) {
            text.append(words.get("calendar.provisional")).append('\n');
        }
        return text.append(words.get("plan-label", handout.fingerprint())).append(". ").append(Handout.RESTRICTED).append(". ").append(words.get("no-record")).toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private static DtStamp stamp(Handout handout) {
        return new DtStamp(handout.madeAt().withNano(0).toInstant(ZoneOffset.UTC));
    }

    /** Stays the same for every plan of a programme. */
    private static String owner(Handout handout) {
        return (ExportFormat.fileSafe(handout.plan().problem().name()) + ".").replace("-.", ".").toLowerCase(Locale.ROOT) + "clearance.invalid";
    }
}
