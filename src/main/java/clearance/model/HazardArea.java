package clearance.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area of land with explosive ordnance. What is null is unknown; the policy says what is assumed then.
 *
 * @param geometry         WGS84 lon/lat: a polygon, a line (a belt of {@code widthM}) or a point (a disc of {@code areaM2})
 * @param areaM2           area in square metres; wins over the polygon's
 * @param widthM           width in metres of a belt drawn as a line
 * @param explosives       types of explosive ordnance expected; empty = unknown
 * @param estimatedDevices number of devices expected in the whole area
 * @param depthCm          depth to which it is cleared, in centimetres
 * @param mapReliability   share from 0 to 1 by which a minefield map can be trusted; null = there is no map
 * @param confirmedShare   share from 0 to 1 of the area that a real survey confirmed
 * @param casualties       accidents in the last {@code casualtyYears} years
 * @param environmentalHarm 0 to 1
 * @param casevacMinutes   minutes to the nearest medical facility
 * @param blockedBy        hazard areas that must be released before work here can start
 * @param stages           the stages of this hazard; empty = as the policy says
 * @param priorityScore    0 to 1, replaces the risk index
 * @param required         a directive: it must be released by {@code deadline}, or the end of the plan
 * @param notBefore        a directive: no work before this day
 * @param excludedReason   a directive: left out, with the reason
 * @param progress         work done by stage
 * @param parcels          parcels as an earlier plan cut them; empty = not cut yet
 */
public record HazardArea(String id, Classification classification, Geometry geometry, @Nullable String name, @Nullable Double areaM2,
        @Nullable Double widthM, @Nullable RiskClass riskClass, Set<Explosive> explosives, @Nullable Double estimatedDevices,
        @Nullable Double depthCm, @Nullable Double mapReliability, @Nullable Double confirmedShare, @Nullable Integer casualties,
        @Nullable Double casualtyYears, @Nullable Double environmentalHarm, @Nullable LandUse landUse,
        @Nullable Vegetation vegetation, @Nullable Double slopeDegrees, @Nullable Double elevationM, @Nullable String district,
        @Nullable Double casevacMinutes, List<String> blockedBy, List<Stage> stages, @Nullable Double priorityScore, boolean required,
        @Nullable LocalDate deadline, @Nullable LocalDate notBefore, @Nullable String excludedReason, Map<Stage, Progress> progress,
        List<Parcel> parcels) {

    public HazardArea {
        geometry = geometry.copy();
        explosives = Set.copyOf(explosives);
        blockedBy = List.copyOf(blockedBy);
        stages = List.copyOf(stages);
        progress = Map.copyOf(progress);
        parcels = List.copyOf(parcels);
    }

    /** A builder that starts with what is required. */
    public static HazardAreaBuilder builder(String id, Classification classification, Geometry geometry) {
        return new HazardAreaBuilder(id, classification, geometry);
    }

    /** A builder that starts with everything of this hazard area. */
    public HazardAreaBuilder toBuilder() {
        return new HazardAreaBuilder(this);
    }

    /** The name, or the id where it has none. */
    public String label() {
        return name == null ? id : name;
    }

    public boolean excluded() {
        return excludedReason != null;
    }

    /**
     * Work done in a stage: either one share of the whole stage, or a share per parcel id.
     *
     * @param share    0 to 1, fills the parcels in order; null where {@code byParcel} is given
     */
    public record Progress(@Nullable Double share, Map<String, Double> byParcel) {

        public Progress {
            byParcel = Map.copyOf(byParcel);
        }
    }

    /** A part of a hazard area that is worked on as one. */
    public record Parcel(String id, Geometry geometry) {

        public Parcel {
            geometry = geometry.copy();
        }
    }
}
