package cn.practice.reporting.event;

import org.jspecify.annotations.Nullable;

/** Why an event cannot be read. */
public final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public NotUnderstood(String reason) {
        this(reason, null);
    }

    NotUnderstood(String reason, @Nullable Throwable cause) {
        super(reason, cause, false, false);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
