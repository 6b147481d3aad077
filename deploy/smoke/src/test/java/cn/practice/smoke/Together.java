package cn.practice.smoke;

import cn.practice.local.client.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Many do something, spread over a time or all at once. */
final class Together {

    private Together() {}

    /** Each does it once, evenly over the time, while something else happens. */
    static <T> List<Answer> over(Duration time, List<T> all, Function<T, Answer> act, Runnable meanwhile)
            throws Exception {
        try (var clock = Executors.newScheduledThreadPool(8)) {
            var answers = new ArrayList<Future<Answer>>();
            for (int i = 0; i < all.size(); i++) {
                var one = all.get(i);
                Callable<Answer> call = () -> act.apply(one);
                answers.add(clock.schedule(call, time.toMillis() * i / all.size(), TimeUnit.MILLISECONDS));
            }
            meanwhile.run();
            return joined(answers);
        }
    }

    static List<Answer> atOnce(Collection<Callable<Answer>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return joined(calls.stream().map(threads::submit).toList());
        }
    }

    private static List<Answer> joined(Collection<? extends Future<Answer>> answers) throws Exception {
        var joined = new ArrayList<Answer>();
        for (var answer : answers) {
            joined.add(answer.get(90, TimeUnit.SECONDS));
        }
        return joined;
    }
}
