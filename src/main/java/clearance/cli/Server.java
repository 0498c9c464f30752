package clearance.cli;

import java.util.function.Consumer;

/** Serves the page until the process is told to end; given to the command line from outside, which does not know the server. */
public interface Server {

    /**
     * Serves.
     *
     * @param ready told the address once it can be opened
     * @param log   told in a line what the one who started it should know
     * @return the exit code
     */
    int serve(ServeCommand.Request request, Consumer<String> ready, Consumer<String> log) throws InterruptedException;
}
