package cn.practice.reporting.figure.facts;

import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.EventJson;
import cn.practice.kit.kafka.UnreadableEvent;
import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who made a fact true, why and on what evidence, as its event tells in the journal; what it does not tell is absent.
 *
 * @param by who did it, and as whom
 * @param method how somebody was clocked
 * @param evidenceRef the address of the record that says what proves it
 * @param evidenceDigest SHA-256 of that proof as it was written down, in hexadecimal
 * @param madeBy who claimed it, where somebody else had to check it
 * @param from when the credited time begins
 * @param to when it ends
 * @param late whether its month had closed before
 * @param beforeApproval whether it lies before the approval of the person
 */
public record Told(
        @Nullable By by,
        @Nullable String method,
        @JsonAlias("code") @Nullable String reasonCode,
        @Nullable String evidenceRef,
        @Nullable String evidenceDigest,
        @Nullable By madeBy,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Boolean late,
        @Nullable Boolean beforeApproval) {

    private static final Told NOTHING = new Told(null, null, null, null, null, null, null, null, null, null);

    /** What a body says; nothing where it says it in another form. */
    static Told of(EventJson json, String body) {
        try {
            return json.read(body, Told.class);
        } catch (UnreadableEvent e) {
            return NOTHING;
        }
    }
}
