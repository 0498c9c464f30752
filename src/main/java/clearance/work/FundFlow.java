package clearance.work;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A maximum flow of money from tranches to commitments that is kept up to date while commitments come and go.
 *
 * <p>Demands change by {@link #add}; the flow is mended when {@link #shortageCents} asks. Demand that shrinks gives its money back, demand that grows
 * looks for money along augmenting paths (cell ← tranche, or cell ← tranche ← other cell ← other tranche …), so the value is that of a maximum flow
 * whatever the order of changes. Not thread-safe.
 */
public final class FundFlow {

    private final List<FundBook.Source> sources;
    private final int[][] sourcesOfCell;
    private final int[][] cellsOfSource;
    private final long[] demand;
    private final long[] met;
    private final long[] free;
    private final long[][] flow;
    private final boolean limited;
    private final boolean[] dirty;
    private final int[] dirtyCells;
    private int dirtyCount;
    private final BitSet unmetCells = new BitSet();
    private long shortage;
    /** For two sources, how many cells the first pays that the second could pay: an augmenting path may lead from the first to the second. */
    private final int[][] links;
    private final boolean[] visited;
    private final int[] stack;
    private final int[] parentSource;
    private final int[] parentCell;
    private final ArrayDeque<Integer> queue = new ArrayDeque<>();

    /** An empty flow: no commitment yet, not even wages. */
    public FundFlow(FundBook book) {
        limited = book.limited();
        sources = book.sources();
        int cells = book.classes() * book.periods();
        sourcesOfCell = new int[cells][];
        demand = new long[cells];
        met = new long[cells];
        dirty = new boolean[cells];
        dirtyCells = new int[cells];
        links = new int[sources.size()][sources.size()];
        visited = new boolean[sources.size()];
        stack = new int[sources.size()];
        parentSource = new int[cells];
        parentCell = new int[sources.size()];
        flow = new long[sources.size()][cells];
        free = sources.stream().mapToLong(FundBook.Source::cents).toArray();
        BitSet[] cellsBySource = new BitSet[sources.size()];
        Arrays.setAll(cellsBySource, s -> new BitSet());
        for (int c = 0; c < book.classes(); c++) {
            BitSet funds = book.funds(c);
            for (int period = 0; period < book.periods(); period++) {
                int cell = book.cell(c, period);
                int[] eligible = new int[sources.size()];
                int n = 0;
                for (int s = 0; s < sources.size(); s++) {
                    FundBook.Source source = sources.get(s);
                    if (funds.get(source.fund()) && source.firstPeriod() <= period && period <= source.lastPeriod() && source.cents() > 0) {
                        eligible[n++] = s;
                        cellsBySource[s].set(cell);
                    }
                }
                sourcesOfCell[cell] = Arrays.copyOf(eligible, n);
            }
        }
        cellsOfSource = Arrays.stream(cellsBySource).map(set -> set.stream().toArray()).toArray(int[][]::new);
    }

    /** A flow that already carries the wages of salaried crews. */
    public static FundFlow withWages(WorkModel work) {
        FundFlow flow = new FundFlow(work.funds());
        if (work.funds().limited()) {
            for (int crew = 0; crew < work.problem().crews().size(); crew++) {
                for (int week = 0; week < work.problem().calendar().weeks(); week++) {
                    flow.add(work.funds().cell(work.funds().wageClass(crew), work.funds().period(Costs.wageMinute(week))),
                            work.costs().weeklyWageCents(crew, week));
                }
            }
        }
        return flow;
    }

    /** Changes the demand of a cell by an amount in cents, which may be negative. */
    public void add(int cell, long cents) {
        if (!limited || cents == 0) {
            return;
        }
        demand[cell] += cents;
        if (!dirty[cell]) {
            dirty[cell] = true;
            dirtyCells[dirtyCount++] = cell;
        }
    }

    /** Cents of all demands that no money can pay; 0 = everything can be paid. */
    public long shortageCents() {
        if (dirtyCount > 0) {
            settle();
        }
        return shortage;
    }

    /** Cents that a source pays to a cell in the current flow. */
    public long paidCents(int source, int cell) {
        shortageCents();
        return flow[source][cell];
    }

    /** Cents of a source that pay nothing in the current flow. */
    public long freeCents(int source) {
        shortageCents();
        return free[source];
    }

    private void settle() {
        for (int i = 0; i < dirtyCount; i++) {
            int cell = dirtyCells[i];
            if (met[cell] > demand[cell]) {
                giveBack(cell, met[cell] - demand[cell]);
            }
            unmetCells.set(cell, demand[cell] > met[cell]);
            dirty[cell] = false;
        }
        dirtyCount = 0;
        shortage = 0;
        for (int cell = unmetCells.nextSetBit(0); cell >= 0; cell = unmetCells.nextSetBit(cell + 1)) {
            while (met[cell] < demand[cell] && augment(cell)) {
                continue;
            }
            if (met[cell] >= demand[cell]) {
                unmetCells.clear(cell);
            } else {
                shortage += demand[cell] - met[cell];
            }
        }
    }

    private void giveBack(int cell, long cents) {
        int[] eligible = sourcesOfCell[cell];
        for (int i = eligible.length - 1; i >= 0 && cents > 0; i--) {
            int source = eligible[i];
            long back = Math.min(cents, flow[source][cell]);
            change(source, cell, -back);
            free[source] += back;
            met[cell] -= back;
            cents -= back;
        }
    }

    /** Finds money for a cell along a shortest path; false = there is none. */
    private boolean augment(int target) {
        for (int source : sourcesOfCell[target]) {
            if (free[source] > 0) {
                pay(source, target, Math.min(free[source], demand[target] - met[target]));
                return true;
            }
        }
        if (!reachesFreeMoney(target)) {
            return false;
        }
        Arrays.fill(parentSource, -1);
        Arrays.fill(parentCell, -1);
        queue.clear();
        queue.add(target);
        parentSource[target] = Integer.MAX_VALUE;
        while (!queue.isEmpty()) {
            int cell = queue.poll();
            for (int source : sourcesOfCell[cell]) {
                if (parentCell[source] >= 0) {
                    continue;
                }
                parentCell[source] = cell;
                if (free[source] > 0) {
                    push(source, target);
                    return true;
                }
                for (int other : cellsOfSource[source]) {
                    if (parentSource[other] < 0 && flow[source][other] > 0) {
                        parentSource[other] = source;
                        queue.add(other);
                    }
                }
            }
        }
        return false;
    }

    /** A quick look whether any augmenting path exists, over sources alone. */
    private boolean reachesFreeMoney(int target) {
        Arrays.fill(visited, false);
        int size = 0;
        for (int source : sourcesOfCell[target]) {
            visited[source] = true;
            stack[size++] = source;
        }
        while (size > 0) {
            int source = stack[--size];
            if (free[source] > 0) {
                return true;
            }
            int[] to = links[source];
            for (int next = 0; next < to.length; next++) {
                if (to[next] > 0 && !visited[next]) {
                    visited[next] = true;
                    stack[size++] = next;
                }
            }
        }
        return false;
    }

    private void change(int source, int cell, long cents) {
        long before = flow[source][cell];
        flow[source][cell] = before + cents;
        int step = (before + cents > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
        if (step != 0) {
            for (int other : sourcesOfCell[cell]) {
                links[source][other] += step;
            }
        }
    }

    private void push(int freeSource, int target) {
        long amount = Math.min(free[freeSource], demand[target] - met[target]);
        for (int cell = parentCell[freeSource]; cell != target; cell = parentCell[parentSource[cell]]) {
            amount = Math.min(amount, flow[parentSource[cell]][cell]);
        }
        int source = freeSource;
        free[freeSource] -= amount;
        while (true) {
            int cell = parentCell[source];
            change(source, cell, amount);
            if (cell == target) {
                break;
            }
            source = parentSource[cell];
            change(source, cell, -amount);
        }
        met[target] += amount;
    }

    private void pay(int source, int cell, long cents) {
        change(source, cell, cents);
        free[source] -= cents;
        met[cell] += cents;
    }
}
