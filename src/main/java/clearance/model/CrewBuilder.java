package clearance.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** Builds a {@link Crew} field by field. */
public final class CrewBuilder {

    private String id;
    private Method method;
    private Point base;
    private @Nullable String name;
    private @Nullable String organisation;
    private @Nullable Integer people;
    private Set<Stage> stages = Set.of();
    private Set<Explosive> explosives = Set.of();
    private Set<String> districts = Set.of();
    private @Nullable Rate rateM2PerDay;
    private Map<Stage, Rate> rates = Map.of();
    private Map<Vegetation, Double> vegetationFactors = Map.of();
    private NavigableMap<Double, Double> slopeFactors = Collections.emptyNavigableMap();
    private @Nullable Double maxSlopeDegrees;
    private @Nullable Vegetation maxVegetation;
    private Payment payment = Payment.PER_DAY;
    private @Nullable Double costPerDay;
    private double costPerKm;
    private Money mobilisationCost = Money.ZERO;
    private double standbyCostPerDay;
    private Set<DayOfWeek> workingDays = Set.of();
    private Crew.@Nullable Rotation rotation;
    private List<DateSpan> leave = List.of();
    private @Nullable LocalDate availableFrom;
    private @Nullable LocalDate availableTo;
    private @Nullable Double maxHours;
    private boolean returnsToBase;
    private @Nullable Point position;
    private boolean mobilised;
    private double reserveShare;

    CrewBuilder(String id, Method method, Point base) {
        this.id = id;
        this.method = method;
        this.base = base;
    }

    CrewBuilder(Crew crew) {
        id = crew.id();
        method = crew.method();
        base = crew.base();
        name = crew.name();
        organisation = crew.organisation();
        people = crew.people();
        stages = crew.stages();
        explosives = crew.explosives();
        districts = crew.districts();
        rateM2PerDay = crew.rateM2PerDay();
        rates = crew.rates();
        vegetationFactors = crew.vegetationFactors();
        slopeFactors = crew.slopeFactors();
        maxSlopeDegrees = crew.maxSlopeDegrees();
        maxVegetation = crew.maxVegetation();
        payment = crew.payment();
        costPerDay = crew.costPerDay();
        costPerKm = crew.costPerKm();
        mobilisationCost = crew.mobilisationCost();
        standbyCostPerDay = crew.standbyCostPerDay();
        workingDays = crew.workingDays();
        rotation = crew.rotation();
        leave = crew.leave();
        availableFrom = crew.availableFrom();
        availableTo = crew.availableTo();
        maxHours = crew.maxHours();
        returnsToBase = crew.returnsToBase();
        position = crew.position();
        mobilised = crew.mobilised();
        reserveShare = crew.reserveShare();
    }

    public CrewBuilder id(String value) {
        id = value;
        return this;
    }

    public CrewBuilder method(Method value) {
        method = value;
        return this;
    }

    public CrewBuilder base(Point value) {
        base = value;
        return this;
    }

    public CrewBuilder name(@Nullable String value) {
        name = value;
        return this;
    }

    public CrewBuilder organisation(@Nullable String value) {
        organisation = value;
        return this;
    }

    public CrewBuilder people(@Nullable Integer value) {
        people = value;
        return this;
    }

    public CrewBuilder stages(Set<Stage> value) {
        stages = value;
        return this;
    }

    public CrewBuilder explosives(Set<Explosive> value) {
        explosives = value;
        return this;
    }

    public CrewBuilder districts(Set<String> value) {
        districts = value;
        return this;
    }

    public CrewBuilder rateM2PerDay(@Nullable Rate value) {
        rateM2PerDay = value;
        return this;
    }

    public CrewBuilder rates(Map<Stage, Rate> value) {
        rates = value;
        return this;
    }

    public CrewBuilder vegetationFactors(Map<Vegetation, Double> value) {
        vegetationFactors = value;
        return this;
    }

    public CrewBuilder slopeFactors(NavigableMap<Double, Double> value) {
        slopeFactors = value;
        return this;
    }

    public CrewBuilder maxSlopeDegrees(@Nullable Double value) {
        maxSlopeDegrees = value;
        return this;
    }

    public CrewBuilder maxVegetation(@Nullable Vegetation value) {
        maxVegetation = value;
        return this;
    }

    public CrewBuilder payment(Payment value) {
        payment = value;
        return this;
    }

    public CrewBuilder costPerDay(@Nullable Double value) {
        costPerDay = value;
        return this;
    }

    public CrewBuilder costPerKm(double value) {
        costPerKm = value;
        return this;
    }

    public CrewBuilder mobilisationCost(Money value) {
        mobilisationCost = value;
        return this;
    }

    public CrewBuilder standbyCostPerDay(double value) {
        standbyCostPerDay = value;
        return this;
    }

    public CrewBuilder workingDays(Set<DayOfWeek> value) {
        workingDays = value;
        return this;
    }

    public CrewBuilder rotation(Crew.@Nullable Rotation value) {
        rotation = value;
        return this;
    }

    public CrewBuilder leave(List<DateSpan> value) {
        leave = value;
        return this;
    }

    public CrewBuilder availableFrom(@Nullable LocalDate value) {
        availableFrom = value;
        return this;
    }

    public CrewBuilder availableTo(@Nullable LocalDate value) {
        availableTo = value;
        return this;
    }

    public CrewBuilder maxHours(@Nullable Double value) {
        maxHours = value;
        return this;
    }

    public CrewBuilder returnsToBase(boolean value) {
        returnsToBase = value;
        return this;
    }

    public CrewBuilder position(@Nullable Point value) {
        position = value;
        return this;
    }

    public CrewBuilder mobilised(boolean value) {
        mobilised = value;
        return this;
    }

    public CrewBuilder reserveShare(double value) {
        reserveShare = value;
        return this;
    }

    public Crew build() {
        return new Crew(id, method, base, name, organisation, people, stages, explosives, districts, rateM2PerDay, rates,
                vegetationFactors, slopeFactors, maxSlopeDegrees, maxVegetation, payment, costPerDay, costPerKm,
                mobilisationCost, standbyCostPerDay, workingDays, rotation, leave, availableFrom, availableTo, maxHours,
                returnsToBase, position, mobilised, reserveShare);
    }
}
