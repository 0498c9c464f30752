package clearance.simulation;

import java.util.List;

/**
 * What came of all runs.
 *
 * @param riskRemovedShare share of the daily risk removed by the end of the plan
 * @param value            risk-days of removed risk and milestones
 * @param cost             in currency units; wages of salaried crews included
 * @param peopleReady      people of communities that are ready by the end of the plan
 */
public record Outcome(int runs, Band riskRemovedShare, Band value, Band cost, Band peopleReady, List<MilestoneChance> milestones) {

    public Outcome {
        milestones = List.copyOf(milestones);
    }
}
