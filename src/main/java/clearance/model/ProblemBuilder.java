package clearance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Problem} part by part. */
public final class ProblemBuilder {

    private Calendar calendar;
    private String name = "";
    private String description = "";
    private String currency = Problem.DEFAULT_CURRENCY;
    private Policy policy = Policy.DEFAULT;
    private List<HazardArea> hazardAreas = List.of();
    private List<Community> communities = List.of();
    private List<Infrastructure> infrastructure = List.of();
    private List<Crew> crews = List.of();
    private List<Camp> camps = List.of();
    private List<Equipment> equipment = List.of();
    private List<Fund> funds = List.of();
    private Travel travel = Travel.NONE;
    private List<Estimate> estimates = List.of();
    private List<Commitment> commitments = List.of();
    private @Nullable Plan publishedPlan;
    private List<Scenario> scenarios = List.of();

    ProblemBuilder(Calendar calendar) {
        this.calendar = calendar;
    }

    ProblemBuilder(Problem problem) {
        calendar = problem.calendar();
        name = problem.name();
        description = problem.description();
        currency = problem.currency();
        policy = problem.policy();
        hazardAreas = problem.hazardAreas();
        communities = problem.communities();
        infrastructure = problem.infrastructure();
        crews = problem.crews();
        camps = problem.camps();
        equipment = problem.equipment();
        funds = problem.funds();
        travel = problem.travel();
        estimates = problem.estimates();
        commitments = problem.commitments();
        publishedPlan = problem.publishedPlan();
        scenarios = problem.scenarios();
    }

    public ProblemBuilder calendar(Calendar value) {
        calendar = value;
        return this;
    }

    public ProblemBuilder name(String value) {
        name = value;
        return this;
    }

    public ProblemBuilder description(String value) {
        description = value;
        return this;
    }

    public ProblemBuilder currency(String value) {
        currency = value;
        return this;
    }

    public ProblemBuilder policy(Policy value) {
        policy = value;
        return this;
    }

    public ProblemBuilder hazardAreas(List<HazardArea> value) {
        hazardAreas = value;
        return this;
    }

    public ProblemBuilder communities(List<Community> value) {
        communities = value;
        return this;
    }

    public ProblemBuilder infrastructure(List<Infrastructure> value) {
        infrastructure = value;
        return this;
    }

    public ProblemBuilder crews(List<Crew> value) {
        crews = value;
        return this;
    }

    public ProblemBuilder camps(List<Camp> value) {
        camps = value;
        return this;
    }

    public ProblemBuilder equipment(List<Equipment> value) {
        equipment = value;
        return this;
    }

    public ProblemBuilder funds(List<Fund> value) {
        funds = value;
        return this;
    }

    public ProblemBuilder travel(Travel value) {
        travel = value;
        return this;
    }

    public ProblemBuilder estimates(List<Estimate> value) {
        estimates = value;
        return this;
    }

    public ProblemBuilder commitments(List<Commitment> value) {
        commitments = value;
        return this;
    }

    public ProblemBuilder publishedPlan(@Nullable Plan value) {
        publishedPlan = value;
        return this;
    }

    public ProblemBuilder scenarios(List<Scenario> value) {
        scenarios = value;
        return this;
    }

    public Problem build() {
        return new Problem(name, description, currency, calendar, policy, hazardAreas, communities, infrastructure, crews, camps,
                equipment, funds, travel, estimates, commitments, publishedPlan, scenarios);
    }
}
