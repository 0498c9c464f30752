package clearance.work;

import static clearance.testing.Fixtures.START;
import static clearance.testing.Fixtures.crew;
import static clearance.testing.Fixtures.fund;
import static clearance.testing.Fixtures.hazard;
import static clearance.testing.Fixtures.problem;
import static clearance.testing.Fixtures.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clearance.model.Earmark;
import clearance.model.Fund;
import clearance.model.Money;
import clearance.model.Tranche;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FundFlowTest {

    private static final Earmark ONLY_FUZULI = new Earmark(Set.of("Fuzuli"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    private static WorkModel twoFunds() {
        Fund open = fund("OPEN", START, 100);
        Fund fuzuli = new Fund("FUZULI", "", List.of(new Tranche(START.plusDays(7), Money.of(50))), START.plusDays(13), Money.ZERO, ONLY_FUZULI);
        return work(problem(hazard("H0").areaM2(3_500.0).build(), hazard("H1").areaM2(3_500.0).district("Fuzuli").build()).crews(List.of(crew("T0").build())).funds(List.of(open, fuzuli)));
    }

    private static int cell(WorkModel work, int workPackage, int day) {
        return work.funds().cell(work.funds().classOf(0, workPackage), work.funds().period(day * 1440));
    }

    @Test
    void whatIsReleasedAndAllowedPays() {
        WorkModel work = twoFunds();
        FundFlow flow = new FundFlow(work.funds());
        flow.add(cell(work, 0, 0), 100_00);
        assertEquals(0, flow.shortageCents());
        flow.add(cell(work, 0, 8), 1);
        assertEquals(1, flow.shortageCents(), "the fund for Fuzuli does not pay for Aghdam");
    }

    @Test
    void openMoneyMakesRoomWhereAnEarmarkedFundCanPayInstead() {
        WorkModel work = twoFunds();
        FundFlow flow = new FundFlow(work.funds());
        flow.add(cell(work, 1, 8), 60_00);
        flow.add(cell(work, 0, 0), 90_00);
        assertEquals(0, flow.shortageCents());
        flow.add(cell(work, 0, 0), 10_00);
        assertEquals(10_00, flow.shortageCents());
    }

    @Test
    void aTranchePaysNeitherBeforeItsDateNorAfterItExpires() {
        WorkModel work = twoFunds();
        for (int day : new int[] {6, 14}) {
            FundFlow flow = new FundFlow(work.funds());
            flow.add(cell(work, 1, day), 101_00);
            assertEquals(1_00, flow.shortageCents(), "on day " + day);
        }
        FundFlow inside = new FundFlow(work.funds());
        inside.add(cell(work, 1, 13), 150_00);
        assertEquals(0, inside.shortageCents());
    }

    @Test
    void theFlowIsTheSameWhateverTheOrderOfChanges() {
        WorkModel work = twoFunds();
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            int cells = work.funds().classes() * work.funds().periods();
            long[] demand = new long[cells];
            FundFlow changing = new FundFlow(work.funds());
            for (int step = 0; step < 30; step++) {
                int cell = random.nextInt(cells);
                long change = random.nextInt(4000) - Math.min(demand[cell], 2000);
                demand[cell] += change;
                changing.add(cell, change);
                changing.shortageCents();
            }
            FundFlow fresh = new FundFlow(work.funds());
            for (int cell = 0; cell < cells; cell++) {
                fresh.add(cell, demand[cell]);
            }
            assertEquals(fresh.shortageCents(), changing.shortageCents());
            assertTrue(changing.shortageCents() >= 0);
        }
    }

    @Test
    void withoutFundsMoneyIsNotLimited() {
        WorkModel work = work(problem(hazard("H0").build()).crews(List.of(crew("T0").build())));
        FundFlow flow = new FundFlow(work.funds());
        flow.add(0, 1_000_000_00L);
        assertEquals(0, flow.shortageCents());
    }
}
