package clearance.evaluation;

import clearance.model.Crew;
import clearance.work.Roads;
import clearance.work.Routes;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.List;

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

    List<Visit> route(int crew, List<Routes.Stop> stops) {
        List<Visit> visits = new ArrayList<>();
        int now = 0;
        int place = Roads.START;
        for (int i = 0; i < stops.size(); i++) {
            Visit visit = visit(crew, stops.get(i), i, now, place, i == stops.size() - 1);
            visits.add(visit);
            now = visit.finish();
            place = work.packages().get(visit.workPackage()).hazard();
        }
        return visits;
    }

    private Visit visit(int crew, Routes.Stop stop, int index, int now, int place, boolean last) {
        int p = stop.workPackage();
        int hazard = work.packages().get(p).hazard();
        int travel = work.roads().minutes(crew, place, hazard);
        double km = work.roads().km(crew, place, hazard);
        int arrival = work.clocks().road(crew).after(now, travel);
        int start = work.clocks().site(crew, p).nextWorking(Math.max(arrival, Math.max(work.notBefore(hazard), stop.notBefore())));
        int minutes = work.durations().minutes(crew, p, place == hazard, start);
        int finish = work.clocks().site(crew, p).after(start, minutes);
        int standby = work.clocks().road(crew).between(arrival, start);
        long cents = work.costs().cents(crew, p, minutes, travel, km, standby, index == 0, last);
        return new Visit(crew, p, index, stop.notBefore(), arrival, start, finish, minutes, travel, km, standby, cents);
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
