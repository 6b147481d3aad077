package cn.practice.reporting.live;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** A dashboard: it has been answered, and hears what is sent until it is closed. */
final class Listening implements AutoCloseable {

    private final List<String> names = new CopyOnWriteArrayList<>();
    private final List<String> data = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> answer;

    private Listening(HttpRequest request) {
        answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofLines()).join();
        var _ = CompletableFuture.runAsync(this::hear, Thread.ofVirtual()::start);
    }

    /** One who is answered, with a stream or a refusal. */
    static Listening to(String query, String token) {
        return new Listening(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/totals/stream?" + query))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept-Language", "en")
                        .build());
    }

    int status() {
        return answer.statusCode();
    }

    List<String> header(String name) {
        return answer.headers().allValues(name);
    }

    /** The names of the events that came. */
    List<String> names() {
        return names;
    }

    /** What the events said, or of a refusal its lines. */
    List<String> data() {
        return data;
    }

    JsonPath body(int index) {
        return JsonPath.from(data.get(index));
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    private void hear() {
        try {
            answer.body().forEach(this::line);
        } finally {
            ended.countDown();
        }
    }

    private void line(String line) {
        if (line.startsWith("event:")) {
            names.add(line.substring(6).strip());
        } else if (line.startsWith("data:")) {
            data.add(line.substring(5).strip());
        } else if (line.startsWith("{")) {
            data.add(line);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
