package clearance.work;

import clearance.model.Calendar;
import clearance.model.Crew;
import clearance.model.DateSpan;
import clearance.model.HazardArea;
import clearance.model.Method;
import clearance.model.Problem;
import clearance.model.SeasonFactor;
import clearance.model.Stage;
import clearance.model.StandDown;
import clearance.risk.Horizon;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The clocks of all crews. Sites at which the same stand-downs and seasons hold for a method share a class, so that there is one clock per crew and class.
 */
public final class Clocks {

    private final Problem problem;
    private final Horizon horizon;
    private final double assumedElevationM;
    private final List<BitSet> classes = new ArrayList<>();
    private final Map<BitSet, Integer> classIds = new HashMap<>();
    /** By method: the class without stand-downs of a site, by which crews travel and wait. */
    private final int[] roadClass = new int[Method.values().length];
    private final int[][] classOfPackage = new int[Method.values().length][];
    private final Clock[][] clocks;

    Clocks(Problem problem, Horizon horizon, List<WorkPackage> packages) {
        this.problem = problem;
        this.horizon = horizon;
        this.assumedElevationM = problem.policy().assumed().elevationM();
        for (Method method : Method.values()) {
            roadClass[method.ordinal()] = classId(roadKey(method));
            int[] byPackage = new int[packages.size()];
            for (WorkPackage work : packages) {
                byPackage[work.index()] = classId(siteKey(method, work.stage(), problem.hazardAreas().get(work.hazard())));
            }
            classOfPackage[method.ordinal()] = byPackage;
        }
        clocks = new Clock[problem.crews().size()][classes.size()];
        for (int crew = 0; crew < clocks.length; crew++) {
            for (int c = 0; c < classes.size(); c++) {
                clocks[crew][c] = create(problem.crews().get(crew), classes.get(c));
            }
        }
    }

    /** The clock by which a crew travels and waits. */
    public Clock road(int crew) {
        return clocks[crew][roadClass[problem.crews().get(crew).method().ordinal()]];
    }

    /** The clock by which a crew works on a package. */
    public Clock site(int crew, int workPackage) {
        return clocks[crew][classOfPackage[problem.crews().get(crew).method().ordinal()][workPackage]];
    }

    private int classId(BitSet key) {
        return classIds.computeIfAbsent(key, k -> {
            classes.add(k);
            return classes.size() - 1;
        });
    }

    /** Bits: stand-downs first, season factors behind them. */
    private BitSet siteKey(Method method, Stage stage, HazardArea hazard) {
        double elevationM = hazard.elevationM() == null ? assumedElevationM : hazard.elevationM();
        BitSet key = new BitSet();
        List<StandDown> standDowns = problem.calendar().standDowns();
        for (int i = 0; i < standDowns.size(); i++) {
            StandDown s = standDowns.get(i);
            key.set(i, any(s.stages(), stage) && any(s.methods(), method) && (s.districts().isEmpty() || hazard.district() != null
                    && s.districts().contains(hazard.district())) && (s.aboveElevationM() == null || elevationM >= s.aboveElevationM()));
        }
        List<SeasonFactor> seasons = problem.calendar().seasonFactors();
        for (int i = 0; i < seasons.size(); i++) {
            SeasonFactor s = seasons.get(i);
            key.set(standDowns.size() + i, any(s.methods(), method) && (s.aboveElevationM() == null || elevationM >= s.aboveElevationM()));
        }
        return key;
    }

    private BitSet roadKey(Method method) {
        BitSet key = new BitSet();
        List<SeasonFactor> seasons = problem.calendar().seasonFactors();
        for (int i = 0; i < seasons.size(); i++) {
            key.set(problem.calendar().standDowns().size() + i, any(seasons.get(i).methods(), method) && seasons.get(i).aboveElevationM() == null);
        }
        return key;
    }

    private static <T> boolean any(Set<T> filter, T value) {
        return filter.isEmpty() || filter.contains(value);
    }

    private Clock create(Crew crew, BitSet key) {
        Calendar calendar = problem.calendar();
        int[] minutes = new int[horizon.days()];
        double plain = calendar.hoursPerDay() * 60 * (1 - crew.reserveShare());
        for (int d = 0; d < minutes.length; d++) {
            LocalDate date = horizon.start().plusDays(d);
            minutes[d] = works(crew, date, key) ? (int) Math.min(Horizon.MINUTES_PER_DAY, Math.round(plain * season(date, key))) : 0;
        }
        int dayStart = calendar.dayStart().toSecondOfDay() / 60;
        return new Clock(dayStart, minutes, (int) Math.max(1, Math.min(Horizon.MINUTES_PER_DAY, Math.round(plain))));
    }

    private boolean works(Crew crew, LocalDate date, BitSet key) {
        Calendar calendar = problem.calendar();
        Set<DayOfWeek> workingDays = crew.workingDays().isEmpty() ? calendar.workingDays() : crew.workingDays();
        if (!workingDays.contains(date.getDayOfWeek()) || calendar.holidays().contains(date)) {
            return false;
        }
        if (crew.availableFrom() != null && date.isBefore(crew.availableFrom()) || crew.availableTo() != null && date.isAfter(crew.availableTo())) {
            return false;
        }
        for (DateSpan leave : crew.leave()) {
            if (leave.contains(date)) {
                return false;
            }
        }
        Crew.Rotation rotation = crew.rotation();
        if (rotation != null) {
            long turn = Math.floorMod(ChronoUnit.DAYS.between(rotation.from(), date), (long) rotation.workDays() + rotation.restDays());
            if (turn >= rotation.workDays()) {
                return false;
            }
        }
        List<StandDown> standDowns = calendar.standDowns();
        for (int i = key.nextSetBit(0); i >= 0 && i < standDowns.size(); i = key.nextSetBit(i + 1)) {
            if (standDowns.get(i).days().contains(date)) {
                return false;
            }
        }
        return true;
    }

    private double season(LocalDate date, BitSet key) {
        double factor = 1;
        List<SeasonFactor> seasons = problem.calendar().seasonFactors();
        int offset = problem.calendar().standDowns().size();
        for (int i = 0; i < seasons.size(); i++) {
            SeasonFactor season = seasons.get(i);
            if (key.get(offset + i) && (season.months().isEmpty() || season.months().contains(date.getMonthValue()))) {
                factor *= season.factor();
            }
        }
        return factor;
    }
}
