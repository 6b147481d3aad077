package cn.practice.benchmark.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sends requests to the replicas of a service over kept connections, spread evenly over them.
 *
 * <p>How much can be done is asked as a closed model: so many callers, each with the next request as soon as it has its
 * answer. How long it takes is asked as an open one: requests are due at a fixed rate whatever became of those before,
 * and their time runs from when they were due, so that a stall is felt by all who would have come meanwhile.
 */
public final class Load implements AutoCloseable {

    private static final long TICK_MILLIS = 1;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final NetClient client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
    private final List<URI> replicas;

    public Load(List<URI> replicas) {
        this.replicas = List.copyOf(replicas);
    }

    /** Each request once, by so many callers. */
    public Answers closed(int callers, Iterator<Request> requests) {
        var run = new Closed(requests, callers);
        connect(callers, run);
        return run.finished.join();
    }

    /** A request a rate says is due, for as long as it lasts or there are any. */
    public Answers open(int connections, double perSecond, Duration length, Iterator<Request> requests) {
        var run = new Open(requests, perSecond, length);
        connect(connections, run);
        return run.finished.join();
    }

    private void connect(int count, Run run) {
        var connected = new ArrayList<CompletableFuture<Caller>>();
        for (int i = 0; i < count; i++) {
            var replica = replicas.get(i % replicas.size());
            connected.add(client.connect(replica.getPort(), replica.getHost())
                    .map(socket -> new Caller(socket, run::done))
                    .toCompletionStage()
                    .toCompletableFuture());
        }
        var callers = connected.stream().map(CompletableFuture::join).toList();
        var _ = run.finished.whenComplete(
                (answers, fault) -> vertx.runOnContext(nothing -> callers.forEach(Caller::close)));
        vertx.getOrCreateContext().runOnContext(nothing -> run.start(vertx, callers));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** What is under way; all of it happens on the one event loop. */
    private abstract static class Run {

        final Iterator<Request> requests;
        final Answers answers = new Answers();
        final CompletableFuture<Answers> finished = new CompletableFuture<>();
        final Map<Caller, Long> since = new HashMap<>();
        private long startedAt;

        Run(Iterator<Request> requests) {
            this.requests = requests;
        }

        void start(Vertx vertx, List<Caller> callers) {
            startedAt = System.nanoTime();
        }

        void send(Caller caller, Request request, long from) {
            since.put(caller, from);
            caller.send(request);
        }

        void done(Caller caller, int status) {
            var from = since.remove(caller);
            if (from != null) {
                answers.add(status, System.nanoTime() - from);
            }
        }

        void finish() {
            answers.took(System.nanoTime() - startedAt);
            finished.complete(answers);
        }
    }

    private static final class Closed extends Run {

        private int busy;

        Closed(Iterator<Request> requests, int callers) {
            super(requests);
            busy = callers;
        }

        @Override
        void start(Vertx vertx, List<Caller> callers) {
            super.start(vertx, callers);
            callers.forEach(this::next);
        }

        @Override
        void done(Caller caller, int status) {
            super.done(caller, status);
            next(caller);
        }

        private void next(Caller caller) {
            if (requests.hasNext()) {
                send(caller, requests.next(), System.nanoTime());
            } else if (--busy == 0) {
                finish();
            }
        }
    }

    private static final class Open extends Run {

        private final double perNano;
        private final long length;
        private final Deque<Caller> idle = new ArrayDeque<>();
        private final Deque<Due> waiting = new ArrayDeque<>();
        private long startedAt;
        private long due;
        private boolean over;

        Open(Iterator<Request> requests, double perSecond, Duration length) {
            super(requests);
            this.perNano = perSecond / TimeUnit.SECONDS.toNanos(1);
            this.length = length.toNanos();
        }

        private record Due(Request request, long at) {}

        @Override
        void start(Vertx vertx, List<Caller> callers) {
            super.start(vertx, callers);
            startedAt = System.nanoTime();
            idle.addAll(callers);
            vertx.setPeriodic(TICK_MILLIS, timer -> {
                tick();
                if (over) {
                    vertx.cancelTimer(timer);
                }
            });
        }

        private void tick() {
            long elapsed = System.nanoTime() - startedAt;
            over = elapsed >= length || !requests.hasNext();
            long until = (long) (Math.min(elapsed, length) * perNano);
            while (due < until && requests.hasNext()) {
                waiting.add(new Due(requests.next(), startedAt + (long) (due / perNano)));
                due++;
            }
            sendWaiting();
            finishIfOver();
        }

        private void sendWaiting() {
            while (!waiting.isEmpty() && !idle.isEmpty()) {
                var next = waiting.poll();
                send(idle.poll(), next.request, next.at);
            }
        }

        @Override
        void done(Caller caller, int status) {
            super.done(caller, status);
            idle.add(caller);
            sendWaiting();
            finishIfOver();
        }

        private void finishIfOver() {
            if (over && waiting.isEmpty() && since.isEmpty() && !finished.isDone()) {
                finish();
            }
        }
    }
}
