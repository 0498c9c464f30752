package clearance.desk;

import java.util.ArrayList;
import java.util.List;

/** How many jobs may run at once, shared by all kinds of them. Safe for use by several threads. */
final class Turns {

    private final int slots;
    private final List<Runnable> waiting = new ArrayList<>();
    private int taken;

    Turns(int slots) {
        this.slots = slots;
    }

    /** Whom to tell that a turn is free; the first is told first. */
    synchronized void whenFree(Runnable next) {
        waiting.add(next);
    }

    /** Takes a turn; false = none is free. */
    synchronized boolean take() {
        if (taken == slots) {
            return false;
        }
        taken++;
        return true;
    }

    /** Gives a turn back without telling anybody. */
    synchronized void drop() {
        taken--;
    }

    /** Ends a turn, so that another job may begin. */
    void end() {
        List<Runnable> all;
        synchronized (this) {
            taken--;
            all = List.copyOf(waiting);
        }
        all.forEach(Runnable::run);
    }
}
