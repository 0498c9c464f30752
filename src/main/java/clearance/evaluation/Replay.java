package clearance.evaluation;

import clearance.model.Crew;
import clearance.work.Roads;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out when everything of a plan happens. */
final class Replay {

    private final WorkModel work;

    Replay(WorkModel work) {
        this.work = work;
    }

    /** The visits of each crew, in order. */
    List<List<Visit>> of(Routes routes) {
        List<List<Visit>> all = new ArrayList<>();
        for (int crew = 0; crew < routes.byCrew().size(); crew++) {
            all.add(route(crew, routes.byCrew().get(crew)));
        }
        return all;
    }

    private List<Visit> route(int crew, List<Routes.Stop> stops) {
        List<Visit> visits = new ArrayList<>();
        Visit before = null;
        for (int i = 0; i < stops.size(); i++) {
            before = next(crew, stops.get(i), before, i == stops.size() - 1);
            visits.add(before);
        }
        return visits;
    }

    /**
     * The visit that follows another one.
     *
     * @param before the visit before it; null = it is the first of the route
     * @param last   whether the crew does nothing after it
     */
    Visit next(int crew, Routes.Stop stop, @Nullable Visit before, boolean last) {
        int p = stop.workPackage();
        int hazard = work.packages().get(p).hazard();
        int place = before == null ? Roads.START : work.packages().get(before.workPackage()).hazard();
        int travel = work.roads().minutes(crew, place, hazard);
        double km = work.roads().km(crew, place, hazard);
        int arrival = work.clocks().road(crew).after(before == null ? 0 : before.finish(), travel);
        int start = work.clocks().site(crew, p).nextWorking(Math.max(arrival, Math.max(work.notBefore(hazard), stop.notBefore())));
        int minutes = work.durations().minutes(crew, p, place == hazard, start);
        int finish = work.clocks().site(crew, p).after(start, minutes);
        int standby = work.clocks().road(crew).between(arrival, start);
        long cents = work.costs().cents(crew, p, minutes, travel, km, standby, before == null, last);
        return new Visit(crew, p, before == null ? 0 : before.index() + 1, stop.notBefore(), arrival, start, finish, minutes, travel, km, standby, cents);
    }

    /** Working minutes of the way back of a crew that returns to its base. */
    int minutesBack(List<Visit> route) {
        if (route.isEmpty()) {
            return 0;
        }
        Visit last = route.getLast();
        Crew crew = work.problem().crews().get(last.crew());
        return crew.returnsToBase() ? work.roads().minutesBack(last.crew(), work.packages().get(last.workPackage()).hazard()) : 0;
    }
}
