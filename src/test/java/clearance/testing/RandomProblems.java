package clearance.testing;

import clearance.model.Calendar;
import clearance.model.Camp;
import clearance.model.Classification;
import clearance.model.Commitment;
import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.CrewBuilder;
import clearance.model.DateSpan;
import clearance.model.Earmark;
import clearance.model.Equipment;
import clearance.model.Estimate;
import clearance.model.Explosive;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.HazardAreaBuilder;
import clearance.model.Infrastructure;
import clearance.model.InfrastructureKind;
import clearance.model.Method;
import clearance.model.Money;
import clearance.model.Payment;
import clearance.model.Problem;
import clearance.model.ProblemBuilder;
import clearance.model.RiskClass;
import clearance.model.SeasonFactor;
import clearance.model.Stage;
import clearance.model.StandDown;
import clearance.model.Tranche;
import clearance.model.Travel;
import clearance.model.Vegetation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Tiny problems that between them use most of what the format knows; the same number gives the same problem. */
public final class RandomProblems {

    private static final List<String> DISTRICTS = List.of("Aghdam", "Fuzuli");

    private final Random random;

    private RandomProblems(long number) {
        random = new Random(number * 7919);
    }

    /** A problem by its number. */
    public static Problem problem(long number) {
        return new RandomProblems(number).make();
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private LocalDate day(int most) {
        return Fixtures.START.plusDays(random.nextInt(most));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Problem make() {
        int weeks = 1 + random.nextInt(6);
        List<HazardArea> hazards = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            hazards.add(hazard("H" + i, i));
        }
        List<Crew> crews = new ArrayList<>(List.of(crew("M1", Method.MANUAL)));
        if (chance(0.5)) {
            crews.add(crew("D2", chance(0.5) ? Method.DOGS : Method.MANUAL));
        }
        if (chance(0.5)) {
            crews.add(crew("X3", any(List.of(Method.SURVEY, Method.EOD, Method.QUALITY_CONTROL, Method.MECHANICAL))));
        }
        ProblemBuilder problem = Problem.builder(calendar(weeks)).name("random").policy(Fixtures.policy(policy())).hazardAreas(hazards).crews(crews);
        places(problem, hazards);
        problem.funds(funds()).equipment(equipment()).estimates(estimates(hazards)).commitments(commitments());
        if (chance(0.3)) {
            problem.camps(List.of(new Camp("C1", Fixtures.point(46.6, 39.9), chance(0.5) ? day(20) : null, null)));
        }
        if (chance(0.3)) {
            Map<String, Map<String, Integer>> matrix = new HashMap<>();
            hazards.forEach(h -> matrix.put(h.id(), Map.of("H0", random.nextInt(90), "M1", random.nextInt(90))));
            matrix.put("M1", Map.of("H0", random.nextInt(200)));
            problem.travel(new Travel(matrix));
        }
        return problem.build();
    }

    private Calendar calendar(int weeks) {
        Calendar plain = Calendar.of(Fixtures.START, weeks);
        List<StandDown> standDowns = chance(0.3)
                ? List.of(new StandDown(new DateSpan(day(10), day(10).plusDays(10)), "rain", Set.of(), chance(0.5) ? Set.of(Method.MANUAL) : Set.of(),
                        chance(0.5) ? Set.of("Fuzuli") : Set.of(), chance(0.3) ? 500.0 : null))
                : List.of();
        List<SeasonFactor> seasons = chance(0.4) ? List.of(new SeasonFactor(Set.of(12), 0.6, Set.of(), chance(0.5) ? 500.0 : null)) : List.of();
        return new Calendar(plain.start(), weeks, plain.workingDays(), plain.dayStart(), chance(0.2) ? 9 : 6, chance(0.3) ? Set.of(day(10)) : Set.of(),
                standDowns, seasons);
    }

    private Map<String, Object> policy() {
        Map<String, Object> policy = new HashMap<>();
        policy.put("objective", chance(0.25) ? "RISK_REMOVED" : "RISK_OVER_TIME");
        policy.put("tailWeeks", any(List.of(0, 1, 3, 8)));
        policy.put("siteSetupDays", chance(0.5) ? 0.5 : 0);
        policy.put("campSetupDays", chance(0.5) ? 1 : 0);
        policy.put("travelSpeedKmh", chance(0.5) ? 40 : 10_000);
        policy.put("handoverDays", random.nextInt(4));
        policy.put("maxPackageDays", chance(0.3) ? 10 : 40);
        policy.put("qualityControlShare", 0.3);
        policy.put("directiveWeight", 0.1);
        policy.put("lagDays", Map.of("CLEARANCE", random.nextInt(3)));
        return policy;
    }

    private HazardArea hazard(String id, int number) {
        HazardAreaBuilder h = Fixtures.hazard(id).areaM2(500.0 + random.nextInt(9_000)).stages(List.of()).district(any(DISTRICTS))
                .riskClass(any(List.of(RiskClass.values()))).explosives(Set.of(any(List.of(Explosive.values())))).estimatedDevices((double) random.nextInt(20));
        h.classification(any(List.of(Classification.CHA, Classification.CHA, Classification.SHA, Classification.SPOT)));
        h.vegetation(any(List.of(Vegetation.values()))).elevationM((double) random.nextInt(1_000));
        if (chance(0.4)) {
            h.stages(List.of(Stage.CLEARANCE));
        }
        if (number > 0 && chance(0.2)) {
            h.blockedBy(List.of("H0"));
        }
        if (chance(0.15)) {
            h.notBefore(day(20));
        }
        if (chance(0.2)) {
            h.required(true).deadline(chance(0.5) ? day(30) : null);
        }
        if (chance(0.2)) {
            h.progress(Map.of(Stage.CLEARANCE, new HazardArea.Progress(random.nextDouble(), Map.of())));
        }
        if (chance(0.1)) {
            h.excludedReason("not now");
        }
        return h.build();
    }

    private Crew crew(String id, Method method) {
        CrewBuilder c = Crew.builder(id, method, Fixtures.point(46.5005 + 0.1 * random.nextDouble(), 39.9005)).organisation(any(List.of("A", "B")));
        c.costPerDay(200.0 + random.nextInt(300)).costPerKm(chance(0.5) ? 1.2 : 0).mobilised(chance(0.5)).mobilisationCost(Money.of(random.nextInt(500)));
        if (chance(0.3)) {
            c.payment(Payment.SALARIED).costPerDay(20.0);
        }
        if (chance(0.2)) {
            c.maxHours(20.0 + random.nextInt(150)).returnsToBase(chance(0.5));
        }
        if (chance(0.2)) {
            c.leave(List.of(new DateSpan(day(7), day(7).plusDays(8))));
        }
        if (chance(0.2)) {
            c.rotation(new Crew.Rotation(5, 3, day(5)));
        }
        if (chance(0.2)) {
            c.availableTo(day(40));
        }
        if (method == Method.MANUAL && chance(0.3)) {
            c.stages(Set.of(Stage.SURVEY, Stage.CLEARANCE, Stage.QUALITY_CONTROL));
        }
        return c.reserveShare(chance(0.2) ? 0.25 : 0).standbyCostPerDay(chance(0.3) ? 50 : 0).build();
    }

    private void places(ProblemBuilder problem, List<HazardArea> hazards) {
        List<Infrastructure> infrastructure = new ArrayList<>();
        if (chance(0.5)) {
            infrastructure.add(new Infrastructure("R1", "road", InfrastructureKind.ROAD, any(hazards).geometry(), 0.7, chance(0.7) ? day(40) : null, 50, true,
                    chance(0.3) ? List.of("H0") : List.of()));
        }
        List<Community> communities = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            communities.add(new Community("V" + i, "village", any(hazards).geometry().getInteriorPoint(), 100 + random.nextInt(900), chance(0.8) ? day(40).minusDays(10) : null,
                    chance(0.3) ? 6_000.0 : null, infrastructure.isEmpty() || chance(0.5) ? List.of() : List.of("R1"), List.of()));
        }
        problem.communities(communities).infrastructure(infrastructure);
    }

    private List<Fund> funds() {
        List<Fund> funds = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            Earmark earmark = chance(0.5) ? Earmark.NONE
                    : new Earmark(chance(0.5) ? Set.of("Aghdam") : Set.of(), Set.of(), Set.of(), chance(0.3) ? Set.of(Stage.CLEARANCE) : Set.of(),
                            chance(0.3) ? Set.of("A") : Set.of(), Set.of());
            List<Tranche> tranches = new ArrayList<>(List.of(new Tranche(Fixtures.START.plusDays(chance(0.5) ? 0 : random.nextInt(10)), Money.of(random.nextInt(9_000)))));
            if (chance(0.5)) {
                tranches.add(new Tranche(day(20), Money.of(random.nextInt(9_000))));
            }
            funds.add(new Fund("F" + i, "F" + i, tranches, chance(0.3) ? day(40) : null, Money.of(chance(0.3) ? 300 : 0), earmark));
        }
        return funds;
    }

    private List<Equipment> equipment() {
        return chance(0.3) ? List.of(new Equipment("E", "EXCAVATOR", 1, 100, chance(0.5) ? 1.3 : 1,
                new Equipment.NeededFor(Set.of(Stage.CLEARANCE), Set.of(), Set.of(), Set.of()))) : List.of();
    }

    private List<Estimate> estimates(List<HazardArea> hazards) {
        return chance(0.3) ? List.of(new Estimate(any(hazards).id(), Stage.CLEARANCE, chance(0.5) ? null : "M1", chance(0.4) ? 0 : random.nextInt(4_000))) : List.of();
    }

    private List<Commitment> commitments() {
        return chance(0.25) ? List.of(new Commitment("M1", "H0", Stage.CLEARANCE, null, chance(0.5) ? 0 : null, chance(0.5) ? Fixtures.START.minusDays(5) : null))
                : List.of();
    }
}
