package cn.practice.kit.testing.fuzz;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends a service thousands of requests that are nearly what its contract asks for, one after the other so that the same
 * seed sends the same again, and judges each answer by the contract alone.
 */
public final class Fuzz implements AutoCloseable {

    /** As many requests are made from the same samples: by and by these are used up. */
    private static final int ROUND = 2500;

    private final Contract contract;
    private final Wire wire;
    private final long seed;
    private final Random random;
    private final Values values;
    private final JsonChanges json;
    private final BodyChanges bodies;
    private final HeadChanges heads;
    private final Judge judge;
    private final WrittenRows rows;
    private final Tally tally = new Tally();
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    /**
     * Made anew for each run.
     *
     * @param tokens that take turns with the samples' own
     */
    public Fuzz(Contract contract, int port, long seed, List<String> tokens) throws SQLException {
        this.contract = contract;
        this.wire = new Wire(port);
        this.seed = seed;
        this.random = new Random(seed);
        this.values = new Values(contract, random);
        this.json = new JsonChanges(contract, values, random);
        this.bodies = new BodyChanges(values, random);
        this.heads = new HeadChanges(values, random, tokens);
        this.judge = new Judge(contract);
        this.rows = new WrittenRows();
    }

    /** Sends so many, with fresh samples where it takes many. */
    public void run(int requests, Supplier<List<Sample>> source) throws IOException, SQLException {
        for (int sent = 0; sent < requests; sent += ROUND) {
            round(Math.min(ROUND, requests - sent), source.get());
        }
    }

    /** What was found, one of each kind. */
    public List<String> faults() {
        return faults.values().stream().map(Fault::toString).toList();
    }

    /** How many requests were done as they were asked. */
    public int done() {
        return tally.done();
    }

    /** What was done, in a line. */
    public String summary(String service) {
        return tally.line(service, contract.operations().size(), seed);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }

    private void round(int requests, List<Sample> samples) throws IOException, SQLException {
        for (var each : samples) {
            if (each.sent().body() != null) {
                values.remember("", JsonChanges.read(Sent.text(each.sent().body())));
            }
            rememberPath(each.operation(), each.sent());
        }
        rows.take();
        for (int i = 0; i < requests; i++) {
            var operation = contract.operations().get(i % contract.operations().size());
            var own = samples.stream()
                    .filter(each -> each.operation().equals(operation))
                    .toList();
            if (!own.isEmpty()) {
                examine(operation, changed(operation, values.any(own).sent()));
            }
        }
    }

    private void rememberPath(Operation operation, Sent sent) {
        var named = operation.parts();
        var parts = sent.path().split("/", -1);
        for (int i = 1; i < Math.min(parts.length, named.size()); i++) {
            if (Operation.isPlace(named.get(i))) {
                values.remember(named.get(i - 1), parts[i]);
            }
        }
    }

    private Sent changed(Operation operation, Sent sample) {
        var sent = sample;
        for (int i = List.of(0, 1, 1, 1, 1, 1, 2, 2).get(random.nextInt(8)); i > 0; i--) {
            sent = change(operation, sent);
        }
        return sent;
    }

    private Sent change(Operation operation, Sent sent) {
        int which = random.nextInt(20);
        var schema = operation.body();
        if (schema != null && which < 12) {
            return which < 9
                    ? sent.withBody(
                            Sent.bytes(json.change(Sent.text(Objects.requireNonNullElse(sent.body(), "{}")), schema)))
                    : bodies.change(sent);
        }
        return switch (which % 5) {
            case 0 -> heads.path(sent, operation);
            case 1 ->
                random.nextInt(8) == 0
                        ? sent.withMethod(values.any(List.of("HEAD", "PATCH", "POST", "PUT", "DELETE", "GET")))
                        : heads.header(sent);
            case 2 -> heads.header(sent);
            case 3 -> random.nextInt(6) == 0 ? bodies.change(sent) : heads.query(sent, operation);
            default -> heads.query(sent, operation);
        };
    }

    private void examine(Operation operation, Sent sent) throws IOException, SQLException {
        var answer = wire.send(sent);
        var written = rows.take();
        tally.count(answer == null ? 0 : answer.status());
        var wrong = judge.wrong(operation, sent, isMeant(operation, sent), answer, written);
        if (wrong != null) {
            if (!faults.containsKey(operation.name() + wrong) && isOfThis(operation, sent, wrong, written)) {
                faults.put(operation.name() + wrong, shortest(operation, sent, wrong));
            }
        } else if (answer != null && answer.status() < 300) {
            values.remember(thing(operation), answer.json());
        }
    }

    private Fault shortest(Operation operation, Sent sent, String wrong) throws IOException, SQLException {
        var shortest = new Reduction(each -> wrong.equals(again(operation, each))).shortest(sent);
        var answer = wire.send(shortest);
        rows.take();
        return new Fault(operation.name(), wrong, shortest, described(answer));
    }

    /** Rows may be written behind a request by what runs by itself: not when that rests and this is sent again. */
    private boolean isOfThis(Operation operation, Sent sent, String wrong, Set<String> written) {
        if (!written.isEmpty()) {
            rows.rest();
        }
        return written.isEmpty() || wrong.equals(again(operation, sent));
    }

    private @Nullable String again(Operation operation, Sent sent) {
        try {
            rows.take();
            var answer = wire.send(sent);
            return judge.wrong(operation, sent, isMeant(operation, sent), answer, rows.take());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a request still goes to its operation, and to no other. */
    private boolean isMeant(Operation operation, Sent sent) {
        return sent.path().matches("[\\w/-]+")
                && contract.operations().stream()
                        .filter(each -> each.has(sent.method(), sent.path()))
                        .allMatch(operation::equals)
                && operation.has(sent.method(), sent.path());
    }

    /** What the last part of a path that is a word says its things are. */
    private static String thing(Operation operation) {
        return operation.parts().stream()
                .filter(each -> !Operation.isPlace(each))
                .reduce((_, last) -> last)
                .orElse("");
    }

    private static String described(@Nullable Received answer) {
        if (answer == null) {
            return "no answer";
        }
        var body = answer.body().length() > 400 ? answer.body().substring(0, 400) + "…" : answer.body();
        return "→ " + answer.status() + " " + answer.mediaType() + " " + body;
    }
}
