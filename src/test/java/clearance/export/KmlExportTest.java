package clearance.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Well-formed, and built as OGC KML 2.2 wants it: names of elements, their order, styles that exist, coordinates lon,lat. */
class KmlExportTest {

    private static final Handout HANDOUT = Samples.aghdam();
    /** The children that an element may have, in the order of the schema; those left away here are not written. Elements that are not named hold text alone. */
    private static final Map<String, List<String>> CHILDREN = Map.ofEntries(Map.entry("kml", List.of("Document")),
            Map.entry("Document", List.of("name", "visibility", "open", "description", "Style", "Folder")), Map.entry("Folder", List.of("name", "visibility", "open", "description", "Placemark")),
            Map.entry("Placemark", List.of("name", "visibility", "description", "TimeSpan", "styleUrl", "ExtendedData", "Point", "LineString", "Polygon", "MultiGeometry")),
            Map.entry("TimeSpan", List.of("begin", "end")), Map.entry("ExtendedData", List.of("Data")), Map.entry("Data", List.of("displayName", "value")),
            Map.entry("Style", List.of("IconStyle", "LabelStyle", "LineStyle", "PolyStyle")), Map.entry("IconStyle", List.of("color", "scale", "heading", "Icon")),
            Map.entry("Icon", List.of("href")), Map.entry("LineStyle", List.of("color", "width")), Map.entry("PolyStyle", List.of("color", "fill", "outline")),
            Map.entry("Point", List.of("extrude", "altitudeMode", "coordinates")), Map.entry("LineString", List.of("extrude", "tessellate", "altitudeMode", "coordinates")),
            Map.entry("Polygon", List.of("extrude", "tessellate", "altitudeMode", "outerBoundaryIs", "innerBoundaryIs")),
            Map.entry("outerBoundaryIs", List.of("LinearRing")), Map.entry("innerBoundaryIs", List.of("LinearRing")),
            Map.entry("LinearRing", List.of("extrude", "tessellate", "altitudeMode", "coordinates")), Map.entry("MultiGeometry", List.of("Point", "LineString", "Polygon", "MultiGeometry")));
    private static final Set<String> REPEATED = Set.of("Style", "Folder", "Placemark", "Data", "innerBoundaryIs");
    private static final Map<String, String> TEXTS = Map.of("visibility", "[01]", "tessellate", "[01]", "color", "[0-9a-f]{8}", "width", "\\d+(\\.\\d+)?", "scale", "\\d+(\\.\\d+)?",
            "begin", "\\d{4}-\\d\\d-\\d\\d", "end", "\\d{4}-\\d\\d-\\d\\d", "styleUrl", "#[\\w-]+");

    private static Document parse(byte[] kml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(kml));
    }

    private static List<Element> all(Document document, String name) {
        List<Element> elements = new ArrayList<>();
        var nodes = document.getElementsByTagNameNS("http://www.opengis.net/kml/2.2", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Every element is one that may stand there, in the order of the schema, as often as it may. */
    private static void follows(Element element) {
        List<String> order = CHILDREN.getOrDefault(element.getLocalName(), List.of());
        assertEquals("http://www.opengis.net/kml/2.2", element.getNamespaceURI(), element.getLocalName());
        int last = -1;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                String name = below.getLocalName();
                int place = order.indexOf(name);
                boolean again = place == last && REPEATED.contains(name) || element.getLocalName().equals("MultiGeometry");
                assertTrue(place >= 0 && (place > last || again), name + " stands in the wrong place in " + element.getLocalName());
                last = place;
                follows(below);
            } else {
                assertTrue(order.isEmpty() || child.getTextContent().isBlank(), "text in " + element.getLocalName());
            }
        }
        if (order.isEmpty()) {
            assertTrue(element.getTextContent().matches(TEXTS.getOrDefault(element.getLocalName(), "(?s).*")), element.getLocalName() + " " + element.getTextContent());
        }
    }

    @Test
    void theWholeFollowsTheSchema() throws Exception {
        Document document = parse(ExportFormat.KML.export(HANDOUT));
        assertEquals("kml", document.getDocumentElement().getLocalName());
        follows(document.getDocumentElement());
        Set<String> styles = new HashSet<>();
        all(document, "Style").forEach(s -> assertTrue(styles.add("#" + s.getAttribute("id"))));
        all(document, "styleUrl").forEach(u -> assertTrue(styles.contains(u.getTextContent()), u.getTextContent()));
        List<Element> placemarks = all(document, "Placemark");
        assertEquals(HANDOUT.problem().hazardAreas().size() + HANDOUT.plan().assignments().size() + HANDOUT.problem().communities().size()
                + HANDOUT.problem().infrastructure().size() + HANDOUT.problem().crews().size(), placemarks.size());
        placemarks.forEach(p -> assertTrue(Set.of("Point", "LineString", "Polygon", "MultiGeometry").contains(p.getLastChild().getLocalName()), "it has a geometry"));
        all(document, "Data").forEach(d -> assertTrue(!d.getAttribute("name").isEmpty()));
    }

    @Test
    void coordinatesAreLonLatAndRingsAreClosed() throws Exception {
        Document document = parse(ExportFormat.KML.export(HANDOUT));
        for (Element coordinates : all(document, "coordinates")) {
            for (String position : coordinates.getTextContent().split(" ")) {
                assertTrue(position.matches("4[4-8]\\.\\d{7},(3[89]|4[0-3])\\.\\d{7}"), position);
            }
        }
        for (Element ring : all(document, "LinearRing")) {
            String[] positions = ring.getTextContent().split(" ");
            assertTrue(positions.length >= 4);
            assertEquals(positions[0], positions[positions.length - 1]);
        }
        assertArrayEquals(ExportFormat.KML.export(HANDOUT), ExportFormat.KML.export(HANDOUT));
    }

    @Test
    void plannedWorkHasItsTime() throws Exception {
        Document document = parse(ExportFormat.KML.export(HANDOUT));
        assertEquals(HANDOUT.plan().assignments().size(), all(document, "TimeSpan").size());
        all(document, "TimeSpan").forEach(span -> assertTrue(span.getFirstChild().getTextContent().compareTo(span.getLastChild().getTextContent()) <= 0));
    }
}
