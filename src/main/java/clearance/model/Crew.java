package clearance.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A team, or a machine with its operators: self-contained, with leader, medic and vehicles. What is null is taken from the policy's defaults for the
 * method.
 *
 * @param organisation      who employs it; null = a party of its own
 * @param stages            stages it may do; empty = what the method implies
 * @param explosives        types it is accredited for; empty = all
 * @param districts         districts it may work in; empty = all
 * @param rateM2PerDay      rate for every stage that {@code rates} does not name
 * @param vegetationFactors factors on the rate; what is missing is the policy's
 * @param slopeFactors      factors on the rate from a slope in degrees on; empty = the policy's
 * @param costPerDay        in currency units per working day
 * @param costPerKm         in currency units per kilometre travelled
 * @param mobilisationCost  booked with the first work unless {@code mobilised}
 * @param standbyCostPerDay in currency units per working day waited
 * @param workingDays       own days of the week; empty = the calendar's
 * @param maxHours          working hours (work and travel) it has in the whole plan
 * @param returnsToBase     whether it travels back to its base after the last work
 * @param position          where it is at the start; null = at its base
 * @param reserveShare      share from 0 to 1 of its time kept for call-outs
 */
public record Crew(String id, Method method, Point base, @Nullable String name, @Nullable String organisation, @Nullable Integer people,
        Set<Stage> stages, Set<Explosive> explosives, Set<String> districts, @Nullable Rate rateM2PerDay, Map<Stage, Rate> rates,
        Map<Vegetation, Double> vegetationFactors, NavigableMap<Double, Double> slopeFactors, @Nullable Double maxSlopeDegrees,
        @Nullable Vegetation maxVegetation, Payment payment, @Nullable Double costPerDay, double costPerKm, Money mobilisationCost,
        double standbyCostPerDay, Set<DayOfWeek> workingDays, @Nullable Rotation rotation, List<DateSpan> leave,
        @Nullable LocalDate availableFrom, @Nullable LocalDate availableTo, @Nullable Double maxHours, boolean returnsToBase,
        @Nullable Point position, boolean mobilised, double reserveShare) {

    public Crew {
        base = (Point) base.copy();
        stages = Set.copyOf(stages);
        explosives = Set.copyOf(explosives);
        districts = Set.copyOf(districts);
        rates = Map.copyOf(rates);
        vegetationFactors = Map.copyOf(vegetationFactors);
        slopeFactors = Collections.unmodifiableNavigableMap(new TreeMap<>(slopeFactors));
        workingDays = Set.copyOf(workingDays);
        leave = List.copyOf(leave);
        position = position == null ? null : (Point) position.copy();
    }

    /** A builder that starts with what is required. */
    public static CrewBuilder builder(String id, Method method, Point base) {
        return new CrewBuilder(id, method, base);
    }

    /** A builder that starts with everything of this crew. */
    public CrewBuilder toBuilder() {
        return new CrewBuilder(this);
    }

    /** The name, or the id where it has none. */
    public String label() {
        return name == null ? id : name;
    }

    /** Its organisation, or the crew itself where none is named. */
    public String employer() {
        return organisation == null ? id : organisation;
    }

    /** So many days of duty followed by so many days of rest, from a day on. */
    public record Rotation(int workDays, int restDays, LocalDate from) {
    }
}
