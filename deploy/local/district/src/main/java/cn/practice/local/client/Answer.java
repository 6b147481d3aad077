package cn.practice.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** What a service answered to one request; reading it never fails on an absent field, {@link #expect} says what was wrong. */
public record Answer(String request, int status, String etag, long retryAfterSeconds, JsonNode body) {

    /** This answer, when it has one of these statuses. */
    public Answer expect(int... statuses) {
        if (IntStream.of(statuses).noneMatch(expected -> expected == status)) {
            throw new Unexpected(this, statuses);
        }
        return this;
    }

    public String text(String field) {
        return body.path(field).asText();
    }

    public UUID id() {
        return UUID.fromString(text("id"));
    }

    /** The stable code of a problem, or an empty string. */
    public String code() {
        return text("code");
    }

    public List<JsonNode> items() {
        return StreamSupport.stream(body.path("items").spliterator(), false).toList();
    }
}
