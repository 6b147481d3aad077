package cn.practice.reporting.live;

import cn.practice.kit.trace.Traces;
import cn.practice.reporting.feed.FoldSignal;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The last span of a followed request: the totals it changed are shown to those who watch them. */
@ApplicationScoped
class StreamTraces {

    private final Traces traces;
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();

    StreamTraces(Traces traces) {
        this.traces = traces;
    }

    /** A fold has sent this message. */
    void heard(String word) {
        var now = Traces.now();
        FoldSignal.traces(word).forEach(trace -> heard.add(new Heard(trace, now)));
    }

    /** All that was heard and not shown yet. */
    List<Heard> toShow() {
        var all = new ArrayList<Heard>();
        for (var each = heard.poll(); each != null; each = heard.poll()) {
            all.add(each);
        }
        return all;
    }

    /** These are shown now. */
    void shown(List<Heard> all) {
        var now = Traces.now();
        all.forEach(each -> traces.add(each.trace, "show totals", SpanKind.INTERNAL, each.at, now));
    }

    /** A trace, and when a fold named it. */
    record Heard(String trace, Instant at) {}
}
