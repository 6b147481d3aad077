package cn.practice.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

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
    private final transient Map<String, String> headers = new TreeMap<>();

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

    /** Tells the caller when to try again, in whole seconds, at least one. */
    public Refusal retryAfter(Duration delay) {
        return header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, delay.toSeconds())));
    }

    Refusal header(String name, String value) {
        headers.put(name, value);
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

    /** The response headers that go with it. */
    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
