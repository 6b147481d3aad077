package cn.practice.benchmark.read;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Somebody before a dashboard: is told of totals by the stream until he has seen all. */
final class Watcher implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATA = "data:";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Sightings sightings;
    private final CompletableFuture<Void> connected = new CompletableFuture<>();
    private final Thread thread;

    private Watcher(HttpRequest request, Sightings sightings) {
        this.sightings = sightings;
        this.thread = Thread.ofPlatform().name("watching").unstarted(() -> watch(request));
    }

    /** Watches, once the first state has come. */
    static Watcher of(URI reporting, String token, Sightings sightings) {
        var request = HttpRequest.newBuilder(reporting.resolve("/totals/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        var watcher = new Watcher(request, sightings);
        watcher.thread.start();
        watcher.connected.join();
        return watcher;
    }

    private void watch(HttpRequest request) {
        try (var lines = new BufferedReader(new InputStreamReader(
                http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null && !sightings.hasAll(); line = lines.readLine()) {
                if (line.startsWith(DATA)) {
                    sightings.saw(JSON.readTree(line.substring(DATA.length()))
                            .path("total")
                            .path("signUps")
                            .asLong());
                    connected.complete(null);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connected.complete(null);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
