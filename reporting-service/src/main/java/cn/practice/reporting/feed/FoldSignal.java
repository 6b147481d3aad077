package cn.practice.reporting.feed;

import java.util.List;
import java.util.stream.Collectors;

/** How replicas tell each other that figures changed; the message names the traces of the events that changed them. */
public final class FoldSignal {

    /** The channel of the notification that each fold sends. */
    public static final String CHANNEL = "folded";

    private FoldSignal() {}

    static String word(List<Followed> followed) {
        return followed.stream().map(Followed::trace).distinct().collect(Collectors.joining(","));
    }

    /** The traces that a message names. */
    public static List<String> traces(String word) {
        return word.isEmpty() ? List.of() : List.of(word.split(",", -1));
    }
}
