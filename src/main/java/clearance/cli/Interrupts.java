package clearance.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C: ends a search and lets its result be written before the process goes. */
final class Interrupts {

    private static final long GRACE_SECONDS = 60;

    private final Thread hook;

    private Interrupts(Thread hook) {
        this.hook = hook;
    }

    /**
     * Listens until told to forget.
     *
     * @param end     ends the search
     * @param written counted down when the result has been written
     */
    static Interrupts listen(Runnable end, CountDownLatch written) {
        Thread hook = new Thread(() -> endAndWait(end, written));
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interrupts(hook);
    }

    private static void endAndWait(Runnable end, CountDownLatch written) {
        end.run();
        try {
            if (!written.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.FAULT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is going down already: the hook waits for us
            return;
        }
    }
}
