package clearance.generate;

import clearance.model.Crew;
import clearance.model.CrewBuilder;
import clearance.model.DateSpan;
import clearance.model.Equipment;
import clearance.model.Explosive;
import clearance.model.Method;
import clearance.model.Money;
import clearance.model.Payment;
import clearance.model.Rate;
import clearance.model.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/** Invents crews of all methods, most of them salaried by the state, the others paid by the day, and the equipment they share. */
final class CrewMaker {

    static final String STATE = "State agency";
    static final String INSPECTION = "State inspection";
    static final List<String> CONTRACTORS = List.of("Contractor North", "Contractor South", "Mine action NGO");

    /** Methods in the order in which crews are made; repeated. The first six can already do a whole chain. */
    private static final List<Method> PATTERN = List.of(Method.MANUAL, Method.SURVEY, Method.DOGS, Method.MECHANICAL, Method.QUALITY_CONTROL, Method.EOD,
            Method.MANUAL, Method.MANUAL, Method.BATTLE_AREA, Method.DOGS, Method.MANUAL, Method.SURVEY, Method.MANUAL, Method.MECHANICAL, Method.MANUAL,
            Method.DOGS, Method.MANUAL);

    /** Programmes as large as this work in regions. */
    private static final int LEAST_CREWS_FOR_REGIONS = 20;
    /** Crews of a method by which a district is served, about. */
    private static final double CREWS_PER_DISTRICT = 2.5;

    private final Geography geography;
    private final Chance chance;
    private final LocalDate start;
    final List<Crew> crews = new ArrayList<>();
    final List<Equipment> equipment = new ArrayList<>();

    CrewMaker(Geography geography, Chance chance, LocalDate start) {
        this.geography = geography;
        this.chance = chance;
        this.start = start;
    }

    /** Spreads crews over districts by their hazards: each goes where most hazards per crew are left. */
    void make(int count, Map<String, Integer> hazardsByDistrict) {
        List<String> homes = new ArrayList<>();
        Map<Method, Map<String, Integer>> based = new java.util.EnumMap<>(Method.class);
        for (int i = 0; i < count; i++) {
            Method method = PATTERN.get(i % PATTERN.size());
            Map<String, Integer> there = based.computeIfAbsent(method, m -> new java.util.TreeMap<>());
            String district = hazardsByDistrict.entrySet().stream()
                    .max(java.util.Comparator.comparingDouble(e -> e.getValue() / (1.0 + there.getOrDefault(e.getKey(), 0)))).orElseThrow().getKey();
            there.merge(district, 1, Integer::sum);
            crews.add(crew(i, method, district));
            homes.add(district);
        }
        List<String> districts = List.copyOf(hazardsByDistrict.keySet());
        if (count >= LEAST_CREWS_FOR_REGIONS && districts.size() > 2) {
            for (Method method : Method.values()) {
                regions(method, homes, districts);
            }
        }
        equipment();
    }

    /** Gives the crews of a method regions around their bases, so small that a district is served by few of them, so wide that each is served. */
    private void regions(Method method, List<String> homes, List<String> districts) {
        List<Integer> those = IntStream.range(0, crews.size()).filter(i -> crews.get(i).method() == method).boxed().toList();
        int size = Math.max(3, (int) Math.ceil(CREWS_PER_DISTRICT * districts.size() / Math.max(1, those.size())));
        for (; size < districts.size(); size++) {
            int most = size;
            Map<Integer, Set<String>> regions = new java.util.TreeMap<>();
            those.forEach(i -> regions.put(i, nearest(homes.get(i), districts, most)));
            Set<String> served = new java.util.TreeSet<>();
            regions.values().forEach(served::addAll);
            if (served.size() == districts.size()) {
                regions.forEach((i, region) -> crews.set(i, crews.get(i).toBuilder().districts(region).build()));
                return;
            }
        }
    }

    private Set<String> nearest(String home, List<String> districts, int most) {
        Coordinate from = geography.seat(home).at();
        return districts.stream().sorted(Comparator.comparingDouble(d -> Chance.metres(from, geography.seat(d).at()))).limit(most)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Crew crew(int i, Method method, String district) {
        Coordinate base = chance.near(geography.seat(district).at(), 100, 900);
        boolean state = i % 5 < 3;
        String id = prefix(method) + (i + 1);
        CrewBuilder crew = Crew.builder(id, method, PlaceMaker.point(base)).name(title(method) + " " + (i + 1) + ", " + district);
        crew.organisation(method == Method.QUALITY_CONTROL ? INSPECTION : state ? STATE : CONTRACTORS.get(i % CONTRACTORS.size()));
        double rate = likely(method) * chance.between(0.85, 1.2);
        crew.rateM2PerDay(new Rate(Chance.round(rate * 0.6, 10), Chance.round(rate, 10), Chance.round(rate * 1.4, 10)));
        double price = price(method) * chance.between(0.9, 1.15);
        if (state || method == Method.QUALITY_CONTROL) {
            crew.payment(Payment.SALARIED).costPerDay(Chance.round(price * 0.6, 10)).mobilised(true);
        } else {
            crew.costPerDay(Chance.round(price, 10)).mobilisationCost(Money.of(Chance.round(price * 4, 100))).standbyCostPerDay(Chance.round(price * 0.5, 10));
        }
        crew.costPerKm(method == Method.MECHANICAL ? 3.5 : 1.2);
        if (chance.happens(0.5)) {
            crew.rotation(new Crew.Rotation(24, 6, start.minusDays(chance.whole(0, 29))));
        }
        if (chance.happens(0.5)) {
            LocalDate from = start.plusWeeks(chance.whole(1, 40));
            crew.leave(List.of(new DateSpan(from, from.plusDays(chance.whole(4, 13)))));
        }
        details(crew, i, method);
        return crew.build();
    }

    private void details(CrewBuilder crew, int i, Method method) {
        if (method == Method.EOD) {
            crew.reserveShare(0.3).explosives(Set.of());
        }
        if (method == Method.DOGS) {
            crew.explosives(Set.of(Explosive.AP_MINE, Explosive.AT_MINE, Explosive.UXO, Explosive.CLUSTER_MUNITION)).people(6);
            crew.rates(Map.of(Stage.SURVEY, new Rate(3000, 6000, 9000)));
        }
        if (method == Method.MECHANICAL && i % 2 == 0) {
            crew.maxSlopeDegrees(15.0);
        }
        if (i % 11 == 7) {
            crew.availableFrom(start.plusWeeks(9));
        }
        if (i % 13 == 9) {
            crew.workingDays(Set.of(java.time.DayOfWeek.MONDAY, java.time.DayOfWeek.TUESDAY, java.time.DayOfWeek.WEDNESDAY, java.time.DayOfWeek.THURSDAY,
                    java.time.DayOfWeek.FRIDAY));
        }
    }

    private void equipment() {
        int survey = (int) crews.stream().filter(c -> c.method() == Method.SURVEY).count();
        equipment.add(new Equipment("DRONE", "SURVEY_DRONE", Math.max(1, survey - 1), 60, 1.3, new Equipment.NeededFor(Set.of(Stage.SURVEY),
                Set.of(Method.SURVEY), Set.of(), Set.of())));
        equipment.add(new Equipment("EXC", "ARMOURED_EXCAVATOR", Math.max(1, crews.size() / 15), 250, 1.0, new Equipment.NeededFor(Set.of(Stage.CLEARANCE),
                Set.of(), Set.of(), Set.of(Explosive.IED))));
    }

    private static String prefix(Method method) {
        return switch (method) {
            case MANUAL -> "M";
            case DOGS -> "D";
            case MECHANICAL -> "X";
            case BATTLE_AREA -> "B";
            case SURVEY -> "S";
            case EOD -> "E";
            case QUALITY_CONTROL -> "Q";
        };
    }

    private static String title(Method method) {
        return switch (method) {
            case MANUAL -> "Manual team";
            case DOGS -> "Dog team";
            case MECHANICAL -> "Machine";
            case BATTLE_AREA -> "Battle area team";
            case SURVEY -> "Survey team";
            case EOD -> "EOD team";
            case QUALITY_CONTROL -> "Quality control";
        };
    }

    private static double likely(Method method) {
        return clearance.model.Policy.DEFAULT.methods().get(method).rateM2PerDay().likely();
    }

    private static double price(Method method) {
        return clearance.model.Policy.DEFAULT.methods().get(method).costPerDay();
    }
}
