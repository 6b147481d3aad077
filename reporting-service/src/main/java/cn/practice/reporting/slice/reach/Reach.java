package cn.practice.reporting.slice.reach;

import static cn.practice.reporting.slice.reach.ReachMeasure.IDENTIFIED_REACH;
import static cn.practice.reporting.slice.reach.ReachMeasure.REACH;

import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Rollup;
import cn.practice.reporting.slice.Activities;
import cn.practice.reporting.slice.Fact;
import cn.practice.reporting.slice.Slice;
import cn.practice.reporting.slice.reach.ReachEvent.Heads;
import java.util.List;

/** Who was reached, divided by all there is: heads by audience and channel, names by what proves that they came. */
public final class Reach {

    public static final Slice<?> SLICE = new Slice<>(
            "reach",
            List.of(ReachMeasure.values()),
            Activities.dimensionsWith(Dimension.EVIDENCE, Dimension.AUDIENCE, Dimension.CHANNEL),
            Activities.rollupsAfter(Rollup.daily("REACHED", Dimension.AUDIENCE, Dimension.CHANNEL)),
            ReachEvents::parse,
            Reach::fold);

    private Reach() {}

    static List<Fact> fold(ReachEvent event) {
        return switch (event) {
            case ReachEvent.Counted e -> List.of(heads(e.heads(), e.heads().persons()));
            case ReachEvent.Reversed e -> List.of(heads(e.heads(), -e.heads().persons()));
            case ReachEvent.Listened e -> List.of(listened(e, 1));
            case ReachEvent.ListenerReversed e -> List.of(listened(e.listened(), -1));
            case ReachEvent.Reclassified e -> Fact.moved(fold(e.before()), fold(e.now()));
            case ReachEvent.Uncounted _ -> List.of();
        };
    }

    private static Fact heads(Heads e, long amount) {
        var dimensions = e.classification()
                .dimensions("", e.audience().name(), e.channel().name());
        return new Fact(REACH, e.day(), dimensions, e.activityId(), null, amount);
    }

    private static Fact listened(ReachEvent.Listened e, int amount) {
        var dimensions = e.classification().dimensions(e.evidence().name(), "", "");
        return new Fact(IDENTIFIED_REACH, e.day(), dimensions, e.activityId(), e.volunteerId(), amount);
    }
}
