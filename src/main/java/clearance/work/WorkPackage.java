package clearance.work;

import clearance.model.Stage;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The thing that is assigned: a stage of a hazard area, or of one of its parcels. Only what is left to do is a package.
 *
 * @param index       position in {@link WorkModel#packages()}
 * @param hazard      position of the hazard area in the problem
 * @param parcel      id of the parcel; null where the stage is one for the whole hazard area
 * @param of          number of parcels of the stage, finished ones included
 * @param ground      where it is, in local metres
 * @param stageShare  share of the stage's ground that lies in the package, 0 to 1
 * @param left        share of the package that is still to be done, above 0 and at most 1
 * @param areaM2      square metres left to be worked
 * @param riskShare   share of the hazard area's daily risk that finishing it removes
 * @param provisional whether it rests on a survey that is not finished
 */
public record WorkPackage(int index, int hazard, Stage stage, @Nullable String parcel, int of, Geometry ground, double stageShare, double left,
        double areaM2, double riskShare, boolean provisional) {
}
