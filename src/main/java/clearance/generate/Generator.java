package clearance.generate;

import clearance.model.Calendar;
import clearance.model.Classification;
import clearance.model.Commitment;
import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.DateSpan;
import clearance.model.Estimate;
import clearance.model.HazardArea;
import clearance.model.Method;
import clearance.model.Problem;
import clearance.model.RiskClass;
import clearance.model.SeasonFactor;
import clearance.model.Stage;
import clearance.model.StandDown;
import clearance.model.Vegetation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a synthetic problem together. */
public final class Generator {

    private static final double HIGHLAND_M = 1500;

    private Generator() {
    }

    /** A problem by options; the same options give the same problem. */
    public static Problem generate(GeneratorOptions options) {
        Geography geography = new Geography();
        Chance chance = new Chance(options.seed());
        Map<String, Integer> byDistrict = share(options);
        PlaceMaker places = new PlaceMaker(geography, chance, options.start());
        places.make(byDistrict);
        HazardMaker hazards = new HazardMaker(geography, places, chance, options.start());
        hazards.make(byDistrict);
        CrewMaker crews = new CrewMaker(geography, chance, options.start());
        crews.make(options.crews(), byDistrict);
        MoneyMaker money = new MoneyMaker(chance, options.start(), options.weeks());
        money.make(crews.crews, List.copyOf(byDistrict.keySet()), places.communities.stream().map(Community::id).toList());
        List<Commitment> commitments = new ArrayList<>();
        List<HazardArea> begun = begin(hazards.hazards, crews.crews, options.start(), commitments);
        return Problem.builder(calendar(options)).name(options.name()).description(description(options)).hazardAreas(begun)
                .communities(places.communities).infrastructure(places.infrastructure).crews(crews.crews).camps(places.camps).equipment(crews.equipment)
                .funds(money.funds).estimates(estimates(begun)).commitments(commitments).scenarios(money.scenarios).build();
    }

    private static String description(GeneratorOptions options) {
        return "SYNTHETIC. Place names, district boundaries and elevations are real (GeoNames, CC BY 4.0; Who's On First; Natural Earth); hazard areas, people, "
                + "roads, crews and money are invented. Made by: clearance generate --seed " + options.seed() + " --hazards " + options.hazards() + " --crews "
                + options.crews() + " --weeks " + options.weeks() + ".";
    }

    /** Hazards by district, by largest remainders. */
    private static Map<String, Integer> share(GeneratorOptions options) {
        Map<String, Double> wanted = new LinkedHashMap<>(Geography.SHARE_BY_DISTRICT);
        if (!options.districts().isEmpty()) {
            wanted.keySet().retainAll(new HashSet<>(options.districts()));
        }
        double sum = wanted.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Integer> result = new LinkedHashMap<>();
        double carried = 0;
        for (Map.Entry<String, Double> entry : wanted.entrySet()) {
            double exact = options.hazards() * entry.getValue() / sum + carried;
            int whole = (int) Math.round(exact);
            carried = exact - whole;
            result.put(entry.getKey(), whole);
        }
        result.values().removeIf(count -> count == 0);
        return result;
    }

    private static Calendar calendar(GeneratorOptions options) {
        LocalDate start = options.start();
        Calendar plain = Calendar.of(start, options.weeks());
        Set<LocalDate> holidays = new HashSet<>();
        List<StandDown> standDowns = new ArrayList<>();
        for (int year = start.getYear(); year <= plain.end().getYear(); year++) {
            holidays.addAll(List.of(LocalDate.of(year, 12, 31), LocalDate.of(year, 1, 1), LocalDate.of(year, 1, 2), LocalDate.of(year, 3, 8),
                    LocalDate.of(year, 5, 9), LocalDate.of(year, 5, 28), LocalDate.of(year, 11, 8)));
            for (int day = 20; day <= 24; day++) {
                holidays.add(LocalDate.of(year, 3, day));
            }
            standDowns.add(new StandDown(new DateSpan(LocalDate.of(year, 12, 10), LocalDate.of(year + 1, 3, 31)), "snow", Set.of(), Set.of(), Set.of(),
                    HIGHLAND_M));
            standDowns.add(new StandDown(new DateSpan(LocalDate.of(year + 1, 1, 5), LocalDate.of(year + 1, 2, 20)), "wet ground", Set.of(), Set.of(Method.MECHANICAL),
                    Set.of(), null));
        }
        List<SeasonFactor> seasons = List.of(new SeasonFactor(Set.of(12, 1, 2), 0.7, Set.of(), null),
                new SeasonFactor(Set.of(7, 8), 0.6, Set.of(Method.DOGS), null));
        return new Calendar(start, options.weeks(), plain.workingDays(), plain.dayStart(), plain.hoursPerDay(), holidays, standDowns, seasons);
    }

    /** Some manual teams are in the middle of a small confirmed area of theirs. */
    private static List<HazardArea> begin(List<HazardArea> hazards, List<Crew> crews, LocalDate start, List<Commitment> commitments) {
        List<HazardArea> result = new ArrayList<>(hazards);
        int begun = 0;
        for (Crew crew : crews) {
            if (crew.method() != Method.MANUAL || begun >= Math.max(1, crews.size() / 12)) {
                continue;
            }
            for (int i = 0; i < result.size(); i++) {
                HazardArea h = result.get(i);
                String district = crew.name().substring(crew.name().indexOf(", ") + 2);
                boolean fits = h.classification() == Classification.CHA && h.riskClass() == RiskClass.HIGH && district.equals(h.district())
                        && h.blockedBy().isEmpty() && h.notBefore() == null && !h.excluded() && h.progress().isEmpty() && h.vegetation() != Vegetation.HIGH
                        && h.slopeDegrees() <= 20 && h.elevationM() < HIGHLAND_M && !h.explosives().contains(clearance.model.Explosive.IED);
                if (fits) {
                    result.set(i, h.toBuilder().progress(Map.of(Stage.CLEARANCE, new HazardArea.Progress(0.35, Map.of()))).parcels(List.of(
                            new HazardArea.Parcel("1", ground(h)))).build());
                    commitments.add(new Commitment(crew.id(), h.id(), Stage.CLEARANCE, "1", 0, start.minusDays(9)));
                    begun++;
                    break;
                }
            }
        }
        return result;
    }

    /** A hazard that has been begun comes with its parcel: the whole of it. */
    private static org.locationtech.jts.geom.Geometry ground(HazardArea h) {
        var projection = clearance.geo.LocalProjection.around(List.of(h.geometry()));
        return projection.toLonLat(clearance.geo.Footprint.of(h.geometry(), h.widthM(), h.areaM2(), projection));
    }

    /** One duration that somebody knows better than any rate. */
    private static List<Estimate> estimates(List<HazardArea> hazards) {
        return hazards.stream().filter(h -> h.classification() == Classification.SPOT).limit(2).map(h -> new Estimate(h.id(), Stage.DISPOSAL, null, 120)).toList();
    }
}
