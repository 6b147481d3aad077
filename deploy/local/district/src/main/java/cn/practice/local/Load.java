package cn.practice.local;

import cn.practice.local.client.Callers;
import cn.practice.local.sample.LiveDay;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** {@code ./suite load}: plays a live day against the suite that runs here, a step at a time. */
final class Load {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private Load() {}

    static void run(Home home, List<String> arguments) throws IOException, InterruptedException {
        double rate = number(arguments, "--rate", 2);
        double seconds = number(arguments, "--seconds", Double.MAX_VALUE);
        var clock = InstantSource.system();
        var day = new LiveDay(Callers.of(home.endpoints()), clock);
        long start = System.nanoTime();
        Instant told = clock.instant();
        for (long step = 1; elapsed(start) < seconds; step++) {
            day.step();
            if (clock.instant().isAfter(told.plus(EVERY))) {
                tell(day);
                told = clock.instant();
            }
            // paced by when the step was due, so that a slow answer does not lower the rate
            double wait = step / rate - elapsed(start);
            TimeUnit.MILLISECONDS.sleep(Math.max(0, (long) (wait * 1000)));
        }
        tell(day);
    }

    private static double elapsed(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void tell(LiveDay day) {
        System.out.println(day.done().entrySet().stream()
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + entry.getValue())
                .collect(Collectors.joining(", ")));
    }

    private static double number(List<String> arguments, String option, double otherwise) {
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!List.of("--rate", "--seconds").contains(arguments.get(i))) {
                throw new StartFailed("unknown option " + arguments.get(i) + ": try ./suite help");
            }
        }
        int place = arguments.indexOf(option);
        if (place < 0) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(arguments.get(place + 1));
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException | IndexOutOfBoundsException unreadable) {
            // falls through to the one refusal
        }
        throw new StartFailed(option + " needs a number above 0");
    }
}
