package clearance.io;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntFunction;

/** Works on slices of something long, by all processors. */
final class Slices {

    private Slices() {
    }

    /**
     * What a function makes of each slice, in the order of the slices. Each is taken by the processor that is free first: the first ones, read while the program
     * is still being compiled, take many times longer than the last ones.
     *
     * @param count number of slices
     */
    static <T> List<T> each(int count, IntFunction<T> function) {
        List<ForkJoinTask<T>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int slice = i;
            tasks.add(ForkJoinTask.adapt(() -> function.apply(slice)));
        }
        return ForkJoinTask.invokeAll(tasks).stream().map(ForkJoinTask::join).toList();
    }
}
