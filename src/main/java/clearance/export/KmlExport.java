package clearance.export;

import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.Plan;
import clearance.model.RiskClass;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The plan for globes (KML 2.2): hazard areas by risk class, planned work with its time span (a time slider shows what is worked on when), villages,
 * infrastructure and crew bases.
 */
final class KmlExport {

    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";
    private static final String ICON = "http://maps.google.com/mapfiles/kml/";

    private final Handout handout;
    private final XMLStreamWriter xml;

    private KmlExport(Handout handout, XMLStreamWriter xml) {
        this.handout = handout;
        this.xml = xml;
    }

    static byte[] of(Handout handout) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new KmlExport(handout, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("kml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("Document");
        element("name", handout.plan().problem().name() + " · plan " + handout.fingerprint());
        element("open", "1");
        element("description", Handout.RESTRICTED + ". " + Handout.NO_RECORD);
        styles();
        folder("Hazard areas", true, () -> {
            for (HazardArea hazard : handout.problem().hazardAreas()) {
                hazard(hazard);
            }
        });
        folder("Planned work", true, () -> {
            for (Plan.Assignment a : handout.assignments()) {
                work(a);
            }
        });
        folder("Villages and infrastructure", true, this::milestones);
        folder("Crew bases", false, () -> {
            for (var crew : handout.problem().crews()) {
                place(crew.label(), "base", null, null, values("crew", crew.id(), "method", crew.method(), "organisation", crew.employer()), crew.base());
            }
        });
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    /** Colours are alpha, blue, green, red. */
    private void styles() throws XMLStreamException {
        area("risk-HIGH", "ff2000b0", "662000b0");
        area("risk-MEDIUM", "ff0070e0", "660070e0");
        area("risk-LOW", "ff00a8c8", "6600a8c8");
        area("risk-UNKNOWN", "ff707070", "66707070");
        area("work-FIRM", "ff306010", "99408020");
        area("work-TENTATIVE", "ff306010", "66408020");
        area("work-OUTLOOK", "ff306010", "33408020");
        area("work-PROVISIONAL", "ff909060", "33909060");
        icon("village", "paddle/grn-circle.png");
        icon("infrastructure", "shapes/square.png");
        icon("base", "shapes/ranger_station.png");
    }

    private void area(String id, String line, String fill) throws XMLStreamException {
        xml.writeStartElement("Style");
        xml.writeAttribute("id", id);
        xml.writeStartElement("LineStyle");
        element("color", line);
        element("width", "2");
        xml.writeEndElement();
        xml.writeStartElement("PolyStyle");
        element("color", fill);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void icon(String id, String path) throws XMLStreamException {
        xml.writeStartElement("Style");
        xml.writeAttribute("id", id);
        xml.writeStartElement("IconStyle");
        element("scale", "0.8");
        xml.writeStartElement("Icon");
        element("href", ICON + path);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("LineStyle");
        element("color", "ff404040");
        element("width", "3");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** Content of a folder. */
    private interface Content {
        void write() throws XMLStreamException;
    }

    private void folder(String name, boolean visible, Content content) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("Folder");
        element("name", name);
        if (!visible) {
            element("visibility", "0");
        }
        content.write();
        xml.writeEndElement();
    }

    private void hazard(HazardArea hazard) throws XMLStreamException {
        Plan.HazardResult result = handout.result(hazard.id());
        RiskClass risk = hazard.riskClass() == null ? RiskClass.UNKNOWN : hazard.riskClass();
        place(hazard.id() + " · " + hazard.label(), "risk-" + risk, null, null, values("hazardArea", hazard.id(), "classification", hazard.classification(),
                "riskClass", risk, "explosives", hazard.explosives().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")), "district",
                hazard.district(), "areaM2", Math.round(result.areaM2()), "riskIndex", String.format(Locale.ROOT, "%.3f", result.riskIndex()), "crews",
                PlanTables.crewsOf(handout, hazard), "plannedRelease", result.released()), handout.footprint(hazard));
    }

    private void work(Plan.Assignment a) throws XMLStreamException {
        String style = a.provisional() ? "work-PROVISIONAL" : "work-" + handout.certainty(a);
        String name = a.crew() + " · " + a.hazardArea() + (a.of() > 1 ? "/" + a.parcel() : "") + " " + a.stage();
        place(name, style, Handout.start(a).toLocalDate().toString(), Handout.lastDay(a).toString(), values("crew", handout.crew(a.crew()).label(), "hazardArea",
                handout.hazard(a.hazardArea()).label(), "stage", a.stage(), "parcel", a.parcel(), "start", a.start(), "finish", a.finish(), "dates",
                handout.certainty(a), "provisional", a.provisional(), "areaM2", Math.round(a.areaM2()), "equipment", String.join(", ", a.equipment())),
                handout.ground(a));
    }

    private void milestones() throws XMLStreamException {
        Map<String, Plan.MilestoneResult> results = new LinkedHashMap<>();
        handout.plan().milestones().forEach(m -> results.put(m.kind() + m.id(), m));
        for (var c : handout.problem().communities()) {
            milestone(c.name(), "village", results.get("COMMUNITY" + c.id()), values("community", c.id(), "people", c.population()), c.location());
        }
        for (Infrastructure i : handout.problem().infrastructure()) {
            milestone(i.name(), "infrastructure", results.get("INFRASTRUCTURE" + i.id()), values("infrastructure", i.id(), "kind", i.kind()), i.geometry());
        }
    }

    private void milestone(String name, String style, Plan.@Nullable MilestoneResult result, Map<String, String> values, Geometry geometry)
            throws XMLStreamException {
        if (result != null) {
            values.putAll(values("wanted", result.wanted(), "plannedReady", result.ready(), "waitingFor", String.join(", ", result.waitingFor())));
        }
        place(name, style, null, null, values, geometry);
    }

    private static Map<String, String> values(@Nullable Object... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                values.put(String.valueOf(pairs[i]), String.valueOf(pairs[i + 1]));
            }
        }
        return values;
    }

    private void place(String name, String style, @Nullable String from, @Nullable String to, Map<String, String> values, Geometry geometry)
            throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("Placemark");
        element("name", name);
        if (from != null && to != null) {
            xml.writeStartElement("TimeSpan");
            element("begin", from);
            element("end", to);
            xml.writeEndElement();
        }
        element("styleUrl", "#" + style);
        xml.writeStartElement("ExtendedData");
        for (Map.Entry<String, String> value : values.entrySet()) {
            xml.writeStartElement("Data");
            xml.writeAttribute("name", value.getKey());
            element("value", value.getValue());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        geometry(geometry);
        xml.writeEndElement();
    }

    private void geometry(Geometry geometry) throws XMLStreamException {
        switch (geometry) {
            case Point point -> {
                xml.writeStartElement("Point");
                element("coordinates", coordinates(point.getCoordinates()));
                xml.writeEndElement();
            }
            case LineString line -> {
                xml.writeStartElement("LineString");
                element("tessellate", "1");
                element("coordinates", coordinates(line.getCoordinates()));
                xml.writeEndElement();
            }
            case Polygon polygon -> {
                xml.writeStartElement("Polygon");
                element("tessellate", "1");
                ring("outerBoundaryIs", polygon.getExteriorRing());
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    ring("innerBoundaryIs", polygon.getInteriorRingN(i));
                }
                xml.writeEndElement();
            }
            default -> {
                xml.writeStartElement("MultiGeometry");
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    geometry(geometry.getGeometryN(i));
                }
                xml.writeEndElement();
            }
        }
    }

    private void ring(String boundary, LineString ring) throws XMLStreamException {
        xml.writeStartElement(boundary);
        xml.writeStartElement("LinearRing");
        element("coordinates", coordinates(ring.getCoordinates()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String coordinates(Coordinate[] coordinates) {
        return java.util.Arrays.stream(coordinates).map(c -> String.format(Locale.ROOT, "%.7f,%.7f", c.x, c.y)).collect(Collectors.joining(" "));
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", " "));
        xml.writeEndElement();
    }
}
