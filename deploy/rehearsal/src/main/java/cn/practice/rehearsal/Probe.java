package cn.practice.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What a kubelet asks a container again and again, and how long it takes no for an answer. */
record Probe(String path, Duration period, Duration timeout, int failureThreshold) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Probe of(JsonNode manifest) {
        return new Probe(
                manifest.at("/httpGet/path").asText(),
                Duration.ofSeconds(manifest.path("periodSeconds").asLong()),
                Duration.ofSeconds(manifest.path("timeoutSeconds").asLong()),
                manifest.path("failureThreshold").asInt());
    }

    boolean succeeds(URI pod) {
        var request = HttpRequest.newBuilder(pod.resolve(path)).timeout(timeout).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
