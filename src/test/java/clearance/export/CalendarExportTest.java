package clearance.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Plan;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;

class CalendarExportTest {

    private static final Handout HANDOUT = Samples.aghdam();

    private static Calendar read(byte[] bytes) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        assertFalse(calendar.validate(true).hasErrors(), calendar.validate(true).toString());
        return calendar;
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void everyAssignmentIsAValidEventOfItsOwn() throws Exception {
        List<VEvent> events = read(ExportFormat.ICS.export(HANDOUT)).getComponents("VEVENT");
        assertEquals(HANDOUT.plan().assignments().size(), events.size());
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            VEvent event = events.get(i);
            Plan.Assignment a = HANDOUT.assignments().get(i);
            assertTrue(ids.add(value(event, "UID")));
            assertEquals("20261127T163000Z", value(event, "DTSTAMP"), "the plan's own time");
            DtStart<?> start = (DtStart<?>) event.getRequiredProperty("DTSTART");
            boolean inFirmWeeks = Handout.lastDay(a).isBefore(HANDOUT.firmUntil()) && !a.provisional();
            assertEquals(inFirmWeeks ? (Object) a.start() : a.start().toLocalDate(), inFirmWeeks ? LocalDateTime.from(start.getDate())
                    : LocalDate.from(start.getDate()), value(event, "SUMMARY"));
            assertEquals(HANDOUT.certainty(a) == Handout.Certainty.FIRM && !a.provisional() ? "CONFIRMED" : "TENTATIVE", value(event, "STATUS"));
            assertTrue(value(event, "DESCRIPTION").contains("RESTRICTED"));
        }
    }

    @Test
    void eachCrewHasItsCalendarAlsoWithoutWork() throws Exception {
        byte[] archive = ExportFormat.CALENDARS.export(HANDOUT);
        Map<String, byte[]> files = Zip.files(archive);
        assertEquals(HANDOUT.problem().crews().size(), files.size());
        int events = 0;
        for (byte[] file : files.values()) {
            events += (int) read(file).getComponents("VEVENT").stream().filter(e -> !e.toString().contains("No work planned")).count();
        }
        assertEquals(HANDOUT.plan().assignments().size(), events);
        assertArrayEquals(archive, ExportFormat.CALENDARS.export(HANDOUT));
    }

    @Test
    void linesAreFolded() {
        String text = new String(ExportFormat.ICS.export(HANDOUT), StandardCharsets.UTF_8);
        text.lines().forEach(line -> assertTrue(line.length() <= 75, line));
        assertTrue(text.contains("\r\n"));
    }
}
