package cn.practice.reporting.feed;

import cn.practice.reporting.copies.CopyEvent;
import cn.practice.reporting.copies.CopyEvents;
import cn.practice.reporting.event.Content;
import cn.practice.reporting.event.JsonBody;
import cn.practice.reporting.event.LoggedEvent;
import cn.practice.reporting.event.NotUnderstood;
import cn.practice.reporting.slice.Fact;
import cn.practice.reporting.slice.Slice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What slices and copies make of an event: a pure function of the event alone. */
sealed interface Reading {

    /** Why no figure can take it in; null where it is understood. */
    @Nullable
    String undecided();

    /** Its type is known, even if nothing is counted. */
    record Understood(List<Part> parts, @Nullable CopyEvent copied) implements Reading {

        @Override
        public @Nullable String undecided() {
            return null;
        }
    }

    /** Its type is not known here. */
    record Unknown(String type) implements Reading {

        @Override
        public String undecided() {
            return "unknown type " + type;
        }
    }

    /** It is no event that makes sense, and why. */
    record Unreadable(String reason) implements Reading {

        @Override
        public String undecided() {
            return reason;
        }
    }

    /** The facts of one slice. */
    record Part(Slice<?> slice, List<Fact> facts) {}

    static Reading of(LoggedEvent event) {
        return switch (event.content()) {
            case Content.Unreadable(var reason) -> new Unreadable(reason);
            case Content.Fields(var body) -> of(event.type(), body);
        };
    }

    private static Reading of(String type, JsonBody body) {
        try {
            boolean known = false;
            var parts = new ArrayList<Part>(1);
            for (var slice : Slices.ALL) {
                var facts = slice.facts(type, body);
                known |= facts != null;
                if (facts != null && !facts.isEmpty()) {
                    parts.add(new Part(slice, facts));
                }
            }
            var copied = CopyEvents.parse(type, body);
            return known || copied != null ? new Understood(parts, copied) : new Unknown(type);
        } catch (NotUnderstood e) {
            return new Unreadable(e.reason());
        }
    }
}
