package cn.practice.kit.testing.fuzz;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The shortest request that still shows the same. */
final class Reduction {

    private static final int TRIES = 60;

    private final Predicate<Sent> shows;
    private int tries;

    Reduction(Predicate<Sent> shows) {
        this.shows = shows;
    }

    /** Leaves out one thing after the other, as long as what is left shows the fault. */
    Sent shortest(Sent sent) {
        for (var shorter : shorter(sent)) {
            if (tries++ < TRIES && shows.test(shorter)) {
                return shortest(shorter);
            }
        }
        return sent;
    }

    private static List<Sent> shorter(Sent sent) {
        return Stream.of(withoutBody(sent), withoutAHeader(sent), withoutAPart(sent), withoutAMember(sent))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Sent> withoutBody(Sent sent) {
        return sent.body() == null ? Stream.of() : Stream.of(sent.withBody(null));
    }

    private static Stream<Sent> withoutAHeader(Sent sent) {
        return sent.headers().stream().map(each -> {
            var rest = new ArrayList<>(sent.headers());
            rest.remove(each);
            return sent.withHeaders(rest);
        });
    }

    private static Stream<Sent> withoutAPart(Sent sent) {
        return sent.query().stream().map(each -> {
            var rest = new ArrayList<>(sent.query());
            rest.remove(each);
            return sent.withQuery(rest);
        });
    }

    /** Of JSON that says the same when it is written again. */
    private static Stream<Sent> withoutAMember(Sent sent) {
        if (sent.body() == null) {
            return Stream.of();
        }
        var text = Sent.text(sent.body());
        var json = JsonChanges.read(text);
        if (!(json instanceof ObjectNode object) || !json.toString().equals(text)) {
            return Stream.of();
        }
        var shorter = new ArrayList<Sent>();
        object.fieldNames().forEachRemaining(each -> {
            var rest = object.deepCopy();
            rest.remove(each);
            shorter.add(sent.withBody(Sent.bytes(rest.toString())));
            if (object.path(each) instanceof ArrayNode array && array.size() > 1) {
                var first = object.deepCopy();
                first.putArray(each).add(array.get(0));
                shorter.add(sent.withBody(Sent.bytes(first.toString())));
            }
        });
        return shorter.stream();
    }
}
