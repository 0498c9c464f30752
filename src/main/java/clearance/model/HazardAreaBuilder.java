package clearance.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Builds a {@link HazardArea} field by field. */
public final class HazardAreaBuilder {

    private String id;
    private Classification classification;
    private Geometry geometry;
    private @Nullable String name;
    private @Nullable Double areaM2;
    private @Nullable Double widthM;
    private @Nullable RiskClass riskClass;
    private Set<Explosive> explosives = Set.of();
    private @Nullable Double estimatedDevices;
    private @Nullable Double depthCm;
    private @Nullable Double mapReliability;
    private @Nullable Double confirmedShare;
    private @Nullable Integer casualties;
    private @Nullable Double casualtyYears;
    private @Nullable Double environmentalHarm;
    private @Nullable LandUse landUse;
    private @Nullable Vegetation vegetation;
    private @Nullable Double slopeDegrees;
    private @Nullable Double elevationM;
    private @Nullable String district;
    private @Nullable Double casevacMinutes;
    private List<String> blockedBy = List.of();
    private List<Stage> stages = List.of();
    private @Nullable Double priorityScore;
    private boolean required;
    private @Nullable LocalDate deadline;
    private @Nullable LocalDate notBefore;
    private @Nullable String excludedReason;
    private Map<Stage, HazardArea.Progress> progress = Map.of();
    private List<HazardArea.Parcel> parcels = List.of();

    HazardAreaBuilder(String id, Classification classification, Geometry geometry) {
        this.id = id;
        this.classification = classification;
        this.geometry = geometry;
    }

    HazardAreaBuilder(HazardArea hazardArea) {
        id = hazardArea.id();
        classification = hazardArea.classification();
        geometry = hazardArea.geometry();
        name = hazardArea.name();
        areaM2 = hazardArea.areaM2();
        widthM = hazardArea.widthM();
        riskClass = hazardArea.riskClass();
        explosives = hazardArea.explosives();
        estimatedDevices = hazardArea.estimatedDevices();
        depthCm = hazardArea.depthCm();
        mapReliability = hazardArea.mapReliability();
        confirmedShare = hazardArea.confirmedShare();
        casualties = hazardArea.casualties();
        casualtyYears = hazardArea.casualtyYears();
        environmentalHarm = hazardArea.environmentalHarm();
        landUse = hazardArea.landUse();
        vegetation = hazardArea.vegetation();
        slopeDegrees = hazardArea.slopeDegrees();
        elevationM = hazardArea.elevationM();
        district = hazardArea.district();
        casevacMinutes = hazardArea.casevacMinutes();
        blockedBy = hazardArea.blockedBy();
        stages = hazardArea.stages();
        priorityScore = hazardArea.priorityScore();
        required = hazardArea.required();
        deadline = hazardArea.deadline();
        notBefore = hazardArea.notBefore();
        excludedReason = hazardArea.excludedReason();
        progress = hazardArea.progress();
        parcels = hazardArea.parcels();
    }

    public HazardAreaBuilder id(String value) {
        id = value;
        return this;
    }

    public HazardAreaBuilder classification(Classification value) {
        classification = value;
        return this;
    }

    public HazardAreaBuilder geometry(Geometry value) {
        geometry = value;
        return this;
    }

    public HazardAreaBuilder name(@Nullable String value) {
        name = value;
        return this;
    }

    public HazardAreaBuilder areaM2(@Nullable Double value) {
        areaM2 = value;
        return this;
    }

    public HazardAreaBuilder widthM(@Nullable Double value) {
        widthM = value;
        return this;
    }

    public HazardAreaBuilder riskClass(@Nullable RiskClass value) {
        riskClass = value;
        return this;
    }

    public HazardAreaBuilder explosives(Set<Explosive> value) {
        explosives = value;
        return this;
    }

    public HazardAreaBuilder estimatedDevices(@Nullable Double value) {
        estimatedDevices = value;
        return this;
    }

    public HazardAreaBuilder depthCm(@Nullable Double value) {
        depthCm = value;
        return this;
    }

    public HazardAreaBuilder mapReliability(@Nullable Double value) {
        mapReliability = value;
        return this;
    }

    public HazardAreaBuilder confirmedShare(@Nullable Double value) {
        confirmedShare = value;
        return this;
    }

    public HazardAreaBuilder casualties(@Nullable Integer value) {
        casualties = value;
        return this;
    }

    public HazardAreaBuilder casualtyYears(@Nullable Double value) {
        casualtyYears = value;
        return this;
    }

    public HazardAreaBuilder environmentalHarm(@Nullable Double value) {
        environmentalHarm = value;
        return this;
    }

    public HazardAreaBuilder landUse(@Nullable LandUse value) {
        landUse = value;
        return this;
    }

    public HazardAreaBuilder vegetation(@Nullable Vegetation value) {
        vegetation = value;
        return this;
    }

    public HazardAreaBuilder slopeDegrees(@Nullable Double value) {
        slopeDegrees = value;
        return this;
    }

    public HazardAreaBuilder elevationM(@Nullable Double value) {
        elevationM = value;
        return this;
    }

    public HazardAreaBuilder district(@Nullable String value) {
        district = value;
        return this;
    }

    public HazardAreaBuilder casevacMinutes(@Nullable Double value) {
        casevacMinutes = value;
        return this;
    }

    public HazardAreaBuilder blockedBy(List<String> value) {
        blockedBy = value;
        return this;
    }

    public HazardAreaBuilder stages(List<Stage> value) {
        stages = value;
        return this;
    }

    public HazardAreaBuilder priorityScore(@Nullable Double value) {
        priorityScore = value;
        return this;
    }

    public HazardAreaBuilder required(boolean value) {
        required = value;
        return this;
    }

    public HazardAreaBuilder deadline(@Nullable LocalDate value) {
        deadline = value;
        return this;
    }

    public HazardAreaBuilder notBefore(@Nullable LocalDate value) {
        notBefore = value;
        return this;
    }

    public HazardAreaBuilder excludedReason(@Nullable String value) {
        excludedReason = value;
        return this;
    }

    public HazardAreaBuilder progress(Map<Stage, HazardArea.Progress> value) {
        progress = value;
        return this;
    }

    public HazardAreaBuilder parcels(List<HazardArea.Parcel> value) {
        parcels = value;
        return this;
    }

    public HazardArea build() {
        return new HazardArea(id, classification, geometry, name, areaM2, widthM, riskClass, explosives, estimatedDevices, depthCm,
                mapReliability, confirmedShare, casualties, casualtyYears, environmentalHarm, landUse, vegetation,
                slopeDegrees, elevationM, district, casevacMinutes, blockedBy, stages, priorityScore, required, deadline,
                notBefore, excludedReason, progress, parcels);
    }
}
