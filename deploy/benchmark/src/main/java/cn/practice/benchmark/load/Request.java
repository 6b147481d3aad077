package cn.practice.benchmark.load;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 request, put together before the clock runs.
 *
 * @param answered is given the body of the answer, where anybody wants it
 */
public record Request(Buffer bytes, @Nullable Consumer<String> answered) {

    public static Request get(String path, String token) {
        return of("GET", path, token, "");
    }

    public static Request post(String path, String token, String json) {
        return of("POST", path, token, json);
    }

    public static Request put(String path, String token) {
        return of("PUT", path, token, "");
    }

    /** The same request, whose answer somebody looks at. */
    public Request telling(Consumer<String> whom) {
        return new Request(bytes, whom);
    }

    private static Request of(String method, String path, String token, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + (body.length == 0 ? "" : "\r\nContent-Type: application/json")
                + (method.equals("GET") ? "" : "\r\nContent-Length: " + body.length) + "\r\n\r\n";
        return new Request(Buffer.buffer(head).appendBytes(body), null);
    }
}
