package cn.practice.benchmark.fold;

import java.util.function.Consumer;

/** Passes on the first events of a story and forgets the rest. */
final class FirstOnly implements Consumer<Told> {

    private final LogWriter log;
    private long left;

    FirstOnly(long events, LogWriter log) {
        this.left = events;
        this.log = log;
    }

    @Override
    public void accept(Told event) {
        if (left-- > 0) {
            log.write(event);
        }
    }
}
