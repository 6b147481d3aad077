package cn.practice.smoke;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** An open stream of totals and the names of the events that came over it. */
final class Watching implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Queue<String> events = new ConcurrentLinkedQueue<>();
    private final Stream<String> lines;

    private Watching(Stream<String> lines) {
        this.lines = lines;
        Thread.ofVirtual().start(() -> {
            try {
                lines.filter(line -> line.startsWith("event:"))
                        .map(line -> line.substring("event:".length()).strip())
                        .forEach(events::add);
            } catch (RuntimeException closed) {
                // the walk closed the stream
            }
        });
    }

    static Watching totals(URI reporting, String query, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(reporting + "/totals/stream?" + query))
                .setHeader("Authorization", "Bearer " + token)
                .setHeader("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> response = HTTP.send(request, BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("the stream answers " + response.statusCode());
        }
        return new Watching(response.body());
    }

    long count(String event) {
        return events.stream().filter(event::equals).count();
    }

    @Override
    public void close() {
        lines.close();
    }
}
