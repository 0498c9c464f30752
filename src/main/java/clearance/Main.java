package clearance;

import clearance.cli.CommandLineTool;
import clearance.cli.FaultLine;
import clearance.cli.ServeCommand;
import clearance.store.ConflictException;
import clearance.web.ServerOptions;
import clearance.web.WebServer;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Entry point of the program: brings the command line and the server together, which do not know each other. */
public final class Main {

    private static final int BAD_INPUT = 2;

    private Main() {
    }

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(CommandLineTool.run(Main::serve, args));
    }

    private static int serve(ServeCommand.Request request, Consumer<String> ready, Consumer<String> log) throws InterruptedException {
        ServerOptions options = new ServerOptions(request.host(), request.port(), request.workspace(), request.database(), request.cores(), request.tiles(),
                request.client(), true);
        WebServer server;
        try {
            server = WebServer.start(options, Clock.systemDefaultZone(), e -> log.accept(FaultLine.of(e)));
        } catch (ConflictException e) {
            log.accept(e.getMessage());
            return BAD_INPUT;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        ready.accept("http://" + (request.host().contains(":") ? "[" + request.host() + "]" : request.host()) + ":" + server.port());
        new CountDownLatch(1).await();
        return 0;
    }
}
