package clearance.testing;

import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, which can be killed. */
public final class Child {

    /** Of one that dies others know after some of these; a process that is only slow must not miss all of them. */
    private static final int MILLISECONDS_BETWEEN_SIGNS_OF_LIFE = 2_000;

    private Child() {
    }

    /** How to start a command. The compiler is the quick one: most of the time of such a process goes into its start. */
    public static ProcessBuilder of(String... words) {
        List<String> all = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dclearance.millisecondsBetweenSignsOfLife=" + MILLISECONDS_BETWEEN_SIGNS_OF_LIFE,
                "-cp", System.getProperty("java.class.path"), "clearance.Main"));
        all.addAll(List.of(words));
        return new ProcessBuilder(all).redirectErrorStream(true);
    }
}
