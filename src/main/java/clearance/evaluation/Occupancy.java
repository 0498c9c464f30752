package clearance.evaluation;

import clearance.model.Stage;
import clearance.work.PackageOrder;
import clearance.work.WorkModel;
import clearance.work.WorkPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who is where when, and with which equipment, in a plan that is being made: whether one more visit gets into the way of other crews. */
final class Occupancy {

    private final WorkModel work;
    private final PackageOrder order;
    private final @Nullable Visit[] byPackage;
    /** Who holds a unit of each pool, by start, then package. */
    private final List<NavigableMap<Long, Visit>> holders = new ArrayList<>();
    /** Minutes of the longest hold of each pool. */
    private final int[] longest;

    Occupancy(WorkModel work) {
        this.work = work;
        order = work.order();
        longest = new int[work.equipment().size()];
        byPackage = new Visit[work.packages().size()];
        for (int pool = 0; pool < work.equipment().size(); pool++) {
            holders.add(new TreeMap<>());
        }
    }

    @Nullable Visit find(int workPackage) {
        return byPackage[workPackage];
    }

    void add(Visit v) {
        byPackage[v.workPackage()] = v;
        for (long left = needs(v); left != 0; left &= left - 1) {
            int pool = Long.numberOfTrailingZeros(left);
            holders.get(pool).put(key(v.start(), v.workPackage()), v);
            longest[pool] = Math.max(longest[pool], v.finish() - v.start());
        }
    }

    void remove(Visit v) {
        byPackage[v.workPackage()] = null;
        for (long left = needs(v); left != 0; left &= left - 1) {
            holders.get(Long.numberOfTrailingZeros(left)).remove(key(v.start(), v.workPackage()));
        }
    }

    private static long key(int minute, int workPackage) {
        return ((long) minute << Integer.SIZE) + workPackage;
    }

    private long needs(Visit v) {
        return work.equipment().needs(v.crew(), v.workPackage());
    }

    /** The first minute at which what a package needs is finished and what blocks the way is released; −1 = something of that is left out. */
    int earliest(int p) {
        int earliest = 0;
        for (int before : order.predecessors(p)) {
            Visit v = byPackage[before];
            if (v == null) {
                return -1;
            }
            earliest = Math.max(earliest, v.finish() + order.lagMinutes(before));
        }
        for (int blocker : order.blockers(work.packages().get(p).hazard())) {
            for (int q : order.ofHazard(blocker)) {
                Visit v = byPackage[q];
                if (v == null) {
                    return -1;
                }
                earliest = Math.max(earliest, v.finish() + order.handoverMinutes());
            }
        }
        return earliest;
    }

    /** Whether a visit keeps the safety distance, the number of crews on its hazard area and the independence of quality control. */
    boolean hasRoomFor(Visit v) {
        return apart(v) && fewEnough(v) && independent(v);
    }

    private boolean apart(Visit v) {
        for (int other : work.neighbours(v.workPackage())) {
            Visit o = byPackage[other];
            if (o != null && meet(o, v)) {
                return false;
            }
        }
        return true;
    }

    /** A crew does not meet itself: what it does later is pushed back by what it does first. */
    private static boolean meet(Visit other, Visit v) {
        return other.crew() != v.crew() && other.overlap(v) > 0;
    }

    private boolean fewEnough(Visit v) {
        int meeting = 0;
        for (int p : order.ofHazard(work.packages().get(v.workPackage()).hazard())) {
            Visit o = byPackage[p];
            meeting += o != null && meet(o, v) ? 1 : 0;
        }
        return meeting < work.problem().policy().maxCrewsPerHazard();
    }

    private boolean independent(Visit v) {
        WorkPackage p = work.packages().get(v.workPackage());
        if (p.stage() != Stage.QUALITY_CONTROL && p.stage() != Stage.CLEARANCE) {
            return true;
        }
        Stage other = p.stage() == Stage.CLEARANCE ? Stage.QUALITY_CONTROL : Stage.CLEARANCE;
        String employer = work.problem().crews().get(v.crew()).employer();
        for (int q : order.ofHazard(p.hazard())) {
            Visit o = byPackage[q];
            if (o != null && work.packages().get(q).stage() == other && work.problem().crews().get(o.crew()).employer().equals(employer)) {
                return false;
            }
        }
        return true;
    }

    /** Whether every pool has a unit free for the whole time: fewer than its units are held at any moment in it. */
    boolean hasEquipmentFor(Visit v) {
        for (long left = needs(v); left != 0; left &= left - 1) {
            int pool = Long.numberOfTrailingZeros(left);
            int units = work.equipment().units(pool);
            if (units == 0) {
                return false;
            }
            List<Visit> overlapping = new ArrayList<>();
            for (Visit o : holders.get(pool).subMap(key(v.start() - longest[pool], 0), key(v.finish(), 0)).values()) {
                if (meet(o, v)) {
                    overlapping.add(o);
                }
            }
            if (overlapping.size() >= units && heldAtOnce(overlapping, v.start()) >= units) {
                return false;
            }
        }
        return true;
    }

    /** The most visits that go on at one moment from a minute on; moments at which one begins are enough to look at. */
    private static int heldAtOnce(List<Visit> visits, int from) {
        int most = 0;
        for (Visit v : visits) {
            int at = Math.max(v.start(), from);
            int held = 0;
            for (Visit o : visits) {
                held += o.start() <= at && at < o.finish() ? 1 : 0;
            }
            most = Math.max(most, held);
        }
        return most;
    }
}
