package cn.practice.reporting.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts of who claimed what an event tells and of who agreed to it, where it was checked. */
public record Checked(UUID madeBy, UUID by) {

    /** As an event says it; null where it does not, or in another form. */
    public static @Nullable Checked of(Content content) {
        if (!(content instanceof Content.Fields(var body)) || !body.has("madeBy")) {
            return null;
        }
        try {
            var maker = body.in("madeBy").optionalId("subject");
            var checker = body.in("by").optionalId("subject");
            return maker == null || checker == null ? null : new Checked(maker, checker);
        } catch (NotUnderstood e) {
            return null;
        }
    }
}
