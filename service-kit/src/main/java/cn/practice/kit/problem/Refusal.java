package cn.practice.kit.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A domain "no": an HTTP status and a stable code, whose title and detail stand in the problem texts of both languages.
 *
 * <p>Subclasses are named after the reason. It carries no stack trace, because it is an answer and not a fault.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Object[] arguments;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private @Nullable Duration retryAfter;

    /** The arguments fill {0}, {1} … of the detail text. */
    protected Refusal(int status, String code, Object... arguments) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** Adds a member to the problem document, such as the id of the shift in the way. */
    public Refusal with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Tells the caller when to try again, in whole seconds. */
    public Refusal retryAfter(Duration delay) {
        retryAfter = delay;
        return this;
    }

    public int status() {
        return status;
    }

    /** The stable code, UPPER_SNAKE. */
    public String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    Map<String, Object> members() {
        return members;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
