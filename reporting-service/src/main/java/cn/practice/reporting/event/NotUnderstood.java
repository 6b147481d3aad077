package cn.practice.reporting.event;

import org.jspecify.annotations.Nullable;

/** Why an event cannot be read; ends as {@link Event.Unreadable}. */
final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    NotUnderstood(String reason) {
        this(reason, null);
    }

    NotUnderstood(String reason, @Nullable Throwable cause) {
        super(reason, cause, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
