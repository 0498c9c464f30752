package clearance.work;

import clearance.model.HazardArea;
import clearance.model.Problem;
import clearance.model.Stage;
import clearance.risk.Sites;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Turns the chains of hazard areas into the packages that are left to do. */
final class PackageBuilder {

    /** What is left below this share is done. */
    private static final double DONE = 1e-9;

    private final Problem problem;
    private final Sites sites;
    private final List<Chain> chains;
    private final Parcels parcels;
    private final List<WorkPackage> packages = new ArrayList<>();

    PackageBuilder(Problem problem, Sites sites, List<Chain> chains, Parcels parcels) {
        this.problem = problem;
        this.sites = sites;
        this.chains = chains;
        this.parcels = parcels;
    }

    List<WorkPackage> build() {
        for (int h = 0; h < chains.size(); h++) {
            HazardArea hazard = problem.hazardAreas().get(h);
            Chain chain = chains.get(h);
            boolean surveyed = true;
            for (Stage stage : chain.stages()) {
                if (Chain.parcelled(stage)) {
                    addParcels(h, hazard, chain, stage, !surveyed);
                } else {
                    double left = 1 - Math.min(1, wholeProgress(hazard, stage));
                    add(h, chain, stage, null, 1, sites.hazard(hazard.id()), 1, left, !surveyed);
                    surveyed &= stage != Stage.SURVEY || left <= DONE;
                }
            }
        }
        return List.copyOf(packages);
    }

    private static double wholeProgress(HazardArea hazard, Stage stage) {
        HazardArea.Progress progress = hazard.progress().get(stage);
        if (progress == null) {
            return 0;
        }
        return progress.share() != null ? progress.share() : progress.byParcel().values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private void addParcels(int h, HazardArea hazard, Chain chain, Stage stage, boolean provisional) {
        List<Parcels.Parcel> cut = parcels.of(hazard.id());
        HazardArea.Progress progress = hazard.progress().get(stage);
        double toFill = progress == null || progress.share() == null ? 0 : progress.share();
        for (Parcels.Parcel parcel : cut) {
            double done;
            if (progress != null && progress.share() == null) {
                done = progress.byParcel().getOrDefault(parcel.id(), 0.0);
            } else {
                done = parcel.share() > 0 ? Math.min(1, toFill / parcel.share()) : 1;
                toFill = Math.max(0, toFill - parcel.share());
            }
            add(h, chain, stage, parcel.id(), cut.size(), parcel.ground(), parcel.share(), 1 - done, provisional);
        }
    }

    private void add(int h, Chain chain, Stage stage, @Nullable String parcel, int of, Geometry ground, double share, double left, boolean provisional) {
        if (left > DONE) {
            packages.add(new WorkPackage(packages.size(), h, stage, parcel, of, ground, share, left, chain.stageAreaM2(stage) * share * left,
                    chain.riskShareOf(stage) * share * left, provisional));
        }
    }
}
