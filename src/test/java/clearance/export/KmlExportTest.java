package clearance.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Well-formed, and built as OGC KML 2.2 wants it: names of elements, their order in a Placemark, styles that exist, coordinates lon,lat. */
class KmlExportTest {

    private static final Handout HANDOUT = Samples.aghdam();
    private static final List<String> PLACEMARK_ORDER = List.of("name", "TimeSpan", "styleUrl", "ExtendedData", "Point", "LineString", "Polygon", "MultiGeometry");

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

    @Test
    void placemarksFollowTheSchema() throws Exception {
        Document document = parse(ExportFormat.KML.export(HANDOUT));
        assertEquals("kml", document.getDocumentElement().getLocalName());
        Set<String> styles = new HashSet<>();
        all(document, "Style").forEach(s -> assertTrue(styles.add("#" + s.getAttribute("id"))));
        List<Element> placemarks = all(document, "Placemark");
        assertEquals(HANDOUT.problem().hazardAreas().size() + HANDOUT.plan().assignments().size() + HANDOUT.problem().communities().size()
                + HANDOUT.problem().infrastructure().size() + HANDOUT.problem().crews().size(), placemarks.size());
        for (Element placemark : placemarks) {
            int last = -1;
            for (Node child = placemark.getFirstChild(); child != null; child = child.getNextSibling()) {
                int place = PLACEMARK_ORDER.indexOf(child.getLocalName());
                assertTrue(place > last, child.getLocalName() + " stands in the wrong place");
                last = place;
                if (child.getLocalName().equals("styleUrl")) {
                    assertTrue(styles.contains(child.getTextContent()), child.getTextContent());
                }
            }
            assertTrue(last >= PLACEMARK_ORDER.indexOf("Point"), "it has a geometry");
        }
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
