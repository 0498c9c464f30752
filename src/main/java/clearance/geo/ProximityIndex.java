package clearance.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Finds things near a geometry. All geometries are in the same local metres; safe for use by several threads once made.
 *
 * @param <T> what is found
 */
public final class ProximityIndex<T> {

    private final STRtree tree = new STRtree();

    /** Something found, and its distance in metres; 0 where it touches. */
    public record Hit<T>(T item, double distanceM) {
    }

    private record Entry<T>(int order, T item, Geometry geometry) {
    }

    public ProximityIndex(List<T> items, Function<T, Geometry> geometry) {
        for (int i = 0; i < items.size(); i++) {
            Geometry g = geometry.apply(items.get(i));
            tree.insert(g.getEnvelopeInternal(), new Entry<>(i, items.get(i), g));
        }
        tree.build();
    }

    /** Items at most so many metres from a geometry, in the order in which they were given. */
    public List<Hit<T>> within(Geometry from, double metres) {
        return within(from, metres, item -> true);
    }

    /** Of the items that are asked for, those at most so many metres from a geometry, in the order in which they were given. */
    public List<Hit<T>> within(Geometry from, double metres, Predicate<T> wanted) {
        Envelope reach = new Envelope(from.getEnvelopeInternal());
        reach.expandBy(metres);
        List<Entry<T>> candidates = new ArrayList<>();
        for (Object found : tree.query(reach)) {
            @SuppressWarnings("unchecked")
            Entry<T> entry = (Entry<T>) found;
            if (wanted.test(entry.item())) {
                candidates.add(entry);
            }
        }
        if (candidates.isEmpty()) {
            return List.of();
        }
        candidates.sort(Comparator.comparingInt(Entry::order));
        var prepared = PreparedGeometryFactory.prepare(from);
        IndexedFacetDistance facets = new IndexedFacetDistance(from);
        List<Hit<T>> hits = new ArrayList<>();
        for (Entry<T> entry : candidates) {
            if (prepared.intersects(entry.geometry())) {
                hits.add(new Hit<>(entry.item(), 0));
            } else if (metres > 0) {
                double distance = facets.distance(entry.geometry());
                if (distance <= metres) {
                    hits.add(new Hit<>(entry.item(), distance));
                }
            }
        }
        return hits;
    }
}
