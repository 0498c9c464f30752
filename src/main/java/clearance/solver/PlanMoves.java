package clearance.solver;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningListVariableMetaModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Feeds Timefold's local search with moves that know the domain. Each move is worked out in a {@link Draft} that follows the working plan, and is proposed
 * as the routes that differ.
 */
public final class PlanMoves implements MoveIteratorFactory<Schedule, RouteMove> {

    /** So many quick changes are proposed for each ruin. */
    private static final int SMALL_CHANGES_PER_RUIN = 30;
    /** After so many changes that break something the search is given its turn, so that it can end in time. */
    private static final int MOST_TRIES = 1000;

    private @Nullable Mirror mirror;

    @Override
    public void phaseStarted(ScoreDirector<Schedule> director) {
        mirror = new Mirror(director.getWorkingSolution(), ((InnerScoreDirector<Schedule, ?>) director).getSolutionDescriptor().getMetaModel()
                .genuineEntity(CrewRoute.class).listVariable("visits", Visit.class));
    }

    @Override
    public void phaseEnded(ScoreDirector<Schedule> director) {
        mirror = null;
    }

    @Override
    public long getSize(ScoreDirector<Schedule> director) {
        return Integer.MAX_VALUE;
    }

    @Override
    public Iterator<RouteMove> createOriginalMoveIterator(ScoreDirector<Schedule> director) {
        throw new UnsupportedOperationException("moves are drawn at random");
    }

    @Override
    public Iterator<RouteMove> createRandomMoveIterator(ScoreDirector<Schedule> director, RandomGenerator random) {
        Mirror current = mirror;
        if (current == null) {
            throw new IllegalStateException("the phase has not started");
        }
        return current.moves(director.getWorkingSolution());
    }

    /** A draft that is kept equal to the working plan between two moves. */
    private static final class Mirror implements Iterator<RouteMove> {

        private final PlanningListVariableMetaModel<Schedule, CrewRoute, Visit> variable;
        private final Draft draft;
        private final Proposal ruins;
        private final Proposal small;
        private final MoveCounter counter;
        private Schedule schedule;
        private int turn;
        private long hard;

        Mirror(Schedule schedule, PlanningListVariableMetaModel<Schedule, CrewRoute, Visit> variable) {
            this.variable = variable;
            this.schedule = schedule;
            counter = schedule.getCounter();
            draft = new Draft(schedule.getWork(), schedule.getScheduler());
            Inserter inserter = new Inserter(draft);
            RandomGenerator random = new Random(counter.seed());
            ruins = new RuinRecreate(draft, new Chains(draft, inserter), inserter, new Hazards(schedule.getWork()), random);
            small = new SmallChanges(draft, inserter, random);
            schedule.getRoutes().forEach(route -> draft.pin(route.getCrew(), route.getStarted()));
        }

        /** Called at every step: the working plan may have changed. */
        Iterator<RouteMove> moves(Schedule working) {
            schedule = working;
            for (CrewRoute route : working.getRoutes()) {
                if (differs(route)) {
                    draft.set(route.getCrew(), route.getVisits().stream().mapToInt(Visit::getElement).toArray());
                }
            }
            draft.mark();
            hard = draft.hard();
            return this;
        }

        @Override
        public boolean hasNext() {
            return true;
        }

        /** The next move that breaks no more than the working plan; those that do are scored in the draft, counted, and not proposed. */
        @Override
        public RouteMove next() {
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                draft.rollback();
                boolean ruin = turn++ % (SMALL_CHANGES_PER_RUIN + 1) == 0;
                if ((ruin ? ruins : small).apply()) {
                    counter.count();
                    if (draft.within(hard)) {
                        RouteMove move = difference(ruin ? "ruin and recreate" : "small change");
                        if (!move.routes().isEmpty()) {
                            return move;
                        }
                    }
                }
            }
            return new RouteMove(variable, "nothing", List.of(), List.of());
        }

        private boolean differs(CrewRoute route) {
            List<Visit> visits = route.getVisits();
            int crew = route.getCrew();
            if (visits.size() != draft.size(crew)) {
                return true;
            }
            for (int i = 0; i < visits.size(); i++) {
                if (visits.get(i).getElement() != draft.at(crew, i).element) {
                    return true;
                }
            }
            return false;
        }

        private RouteMove difference(String kind) {
            List<CrewRoute> routes = new ArrayList<>();
            List<List<Visit>> targets = new ArrayList<>();
            BitSet touched = draft.touched();
            for (int crew = touched.nextSetBit(0); crew >= 0; crew = touched.nextSetBit(crew + 1)) {
                CrewRoute route = schedule.getRoutes().get(crew);
                if (differs(route)) {
                    List<Visit> target = new ArrayList<>();
                    for (int i = 0; i < draft.size(route.getCrew()); i++) {
                        target.add(schedule.getVisits().get(draft.at(route.getCrew(), i).element));
                    }
                    routes.add(route);
                    targets.add(target);
                }
            }
            return new RouteMove(variable, kind, routes, targets);
        }
    }
}
