package cn.practice.reporting.feed;

import cn.practice.reporting.query.Measure;
import cn.practice.reporting.slice.Slice;
import cn.practice.reporting.slice.people.People;
import cn.practice.reporting.slice.reach.Reach;
import cn.practice.reporting.slice.service.Services;
import cn.practice.reporting.slice.signup.SignUps;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All slices that the log is folded into. */
public final class Slices {

    /** Raised whenever the same event folds to other facts than before; totals of another version are rebuilt. */
    public static final int VERSION = 3;

    /** The slices, in the order in which their tables are locked. */
    public static final List<Slice<?>> ALL = List.of(People.SLICE, SignUps.SLICE, Services.SLICE, Reach.SLICE);

    /** Their measures in the order of answers: those with a single figure first. */
    public static final List<Measure> MEASURES = ALL.stream()
            .flatMap(each -> each.measures().stream())
            .sorted(Comparator.comparing(Measure::isByEvidence))
            .toList();

    private Slices() {}

    /** The measure of a name. */
    public static Optional<Measure> find(String name) {
        return MEASURES.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The measure of a name that is one. */
    public static Measure measure(String name) {
        return find(name).orElseThrow();
    }
}
