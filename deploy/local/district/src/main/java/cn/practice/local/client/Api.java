package cn.practice.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One service as one person sees it: JSON requests with his token, patient where the service asks for patience. */
public final class Api {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI base;
    private final @Nullable String token;

    private Api(URI base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    public static Api of(URI base, String token) {
        return new Api(base, token);
    }

    public static Api anonymous(URI base) {
        return new Api(base, null);
    }

    public Answer get(String path) {
        return send("GET", path, null, "application/json");
    }

    public Answer post(String path, Object body) {
        return send("POST", path, json(body), "application/json");
    }

    public Answer post(String path) {
        return send("POST", path, null, "application/json");
    }

    public Answer postCsv(String path, String csv) {
        return send("POST", path, csv, "text/csv");
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, json(body), "application/json");
    }

    public Answer put(String path) {
        return send("PUT", path, null, "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, "application/json");
    }

    /** A request with one header more, as a retry with its key or an edit with its version needs. */
    public Answer with(String header, String value, String method, String path, @Nullable Object body) {
        return once(request(method, path, body == null ? null : json(body), "application/json")
                .setHeader(header, value)
                .build());
    }

    /** A body as it is, for those who send what no well-meaning client sends. */
    public Answer raw(String method, String path, String body, String contentType) {
        return once(request(method, path, body, contentType).build());
    }

    // A copy that has not come yet, a full queue and a rate limit all name a time after which to ask again.
    private Answer send(String method, String path, @Nullable String body, String contentType) {
        var request = request(method, path, body, contentType).build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = once(request);
            boolean later = answer.status() == 503
                    || answer.status() == 429
                    || answer.code().equals("NOT_YET_KNOWN");
            if (!later || System.nanoTime() > deadline) {
                return answer;
            }
            pause(Duration.ofSeconds(Math.clamp(answer.retryAfterSeconds(), 1, 5)));
        }
    }

    private HttpRequest.Builder request(String method, String path, @Nullable String body, String contentType) {
        var builder = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(1))
                .setHeader("Accept", "application/json, application/problem+json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            builder.setHeader("Content-Type", contentType);
        }
        if (token != null) {
            builder.setHeader("Authorization", "Bearer " + token);
        }
        return builder;
    }

    private static Answer once(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(
                    request.method() + " " + request.uri(),
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    response.headers().firstValueAsLong("Retry-After").orElse(0),
                    read(response));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted");
        }
    }

    private static JsonNode read(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException notJson) {
            return response.body().isBlank() ? MissingNode.getInstance() : JSON.valueToTree(response.body());
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted");
        }
    }
}
