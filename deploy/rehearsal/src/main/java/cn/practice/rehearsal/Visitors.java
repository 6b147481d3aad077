package cn.practice.rehearsal;

import cn.practice.images.Failed;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Eventually;
import cn.practice.local.client.Persona;
import cn.practice.local.sample.Draft;
import cn.practice.smoke.Figures;
import cn.practice.smoke.Scene;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * People who ask at a fixed rate, whatever becomes of those before, and count what they were answered: an operation on
 * the services is none of their business.
 */
final class Visitors implements AutoCloseable {

    private static final int PER_SECOND = 40;
    private static final int PEOPLE = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Scene scene;
    private final List<Visitor> people;
    private final Map<String, AtomicLong> answers = new ConcurrentHashMap<>();
    private final AtomicLong turns = new AtomicLong();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService acts = Executors.newVirtualThreadPerTaskExecutor();

    private Visitors(Scene scene, List<Visitor> people) {
        this.scene = scene;
        this.people = people;
    }

    /** Brings them in: registered, approved, known to all services, and each with a place. */
    static Visitors at(Callers callers) {
        var scene = Scene.set(callers);
        var now = InstantSource.system().instant();
        var draft = new Draft(
                "滚动更新",
                "NEIGHBOUR_HELP",
                scene.site(),
                scene.team(),
                now.plusSeconds(7200),
                now.plusSeconds(10_800),
                now.plusSeconds(7200),
                "SERVICE",
                PEOPLE,
                0);
        var shift = Draft.shiftOf(draft.publish(scene.leading()));
        var people = Stream.generate(scene::helper)
                .limit(PEOPLE)
                .map(helper -> new Visitor(
                        helper.api(), shift, helper.signUp(shift).expect(201).id()))
                .toList();
        return new Visitors(scene, people);
    }

    void begin() {
        var _ = clock.scheduleAtFixedRate(
                () -> acts.execute(this::act), 0, TimeUnit.SECONDS.toMicros(1) / PER_SECOND, TimeUnit.MICROSECONDS);
    }

    /** Returns when the last one has his answer, and fails when one of all was not answered well. */
    String end() {
        close();
        long well = answers.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("2"))
                .mapToLong(entry -> entry.getValue().get())
                .sum();
        if (well < turns.get()) {
            throw new Failed("%d of %d requests failed: %s".formatted(turns.get() - well, turns.get(), answers));
        }
        return "%d requests at %d/s, none failed: %s".formatted(turns.get(), PER_SECOND, answers);
    }

    /** Fails unless the totals tell of every place that was given and not given back. */
    long counted() {
        long places = people.stream().filter(Visitor::hasPlace).count();
        var figures = new Figures(scene.callers().reporting(Persona.AUDITOR.subject()), scene.team());
        long told = Eventually.ask(PATIENCE, () -> figures.of("signUps"), seen -> seen == places);
        if (told != places) {
            throw new Failed(places + " people have a place, and the totals tell of " + told);
        }
        return places;
    }

    @Override
    public void close() {
        clock.close();
        acts.close();
    }

    private void act() {
        turns.incrementAndGet();
        var visitor = people.get(ThreadLocalRandom.current().nextInt(PEOPLE));
        count(answer(visitor));
    }

    private static String answer(Visitor visitor) {
        try {
            return String.valueOf(visitor.act().status());
        } catch (UncheckedIOException notAnswered) {
            return notAnswered.getMessage() + " (" + notAnswered.getCause() + ")";
        }
    }

    private void count(String answer) {
        answers.computeIfAbsent(answer, first -> new AtomicLong()).incrementAndGet();
    }
}
