package clearance.solver;

import clearance.work.WorkModel;

/** The way back of a crew that returns to its base, behind the last stop of its route. */
record WayBack(WorkModel work) {

    boolean returns(Timing last) {
        return work.problem().crews().get(last.crew).returnsToBase();
    }

    int minutes(Timing last) {
        return returns(last) ? work.roads().minutesBack(last.crew, last.hazard) : 0;
    }

    /** What the last package costs more for being the last. */
    long cents(Timing last) {
        if (!returns(last)) {
            return 0;
        }
        Timing previous = last.before;
        while (previous != null && !previous.isPackage()) {
            previous = previous.before;
        }
        int from = previous == null ? clearance.work.Roads.START : previous.hazard;
        int minutes = work.durations().minutes(last.crew, last.workPackage, from == last.hazard, last.start);
        return work.costs().cents(last.crew, last.workPackage, minutes, last.travelMinutes, work.roads().km(last.crew, from, last.hazard), last.idleMinutes,
                previous == null, true) - last.cents;
    }
}
