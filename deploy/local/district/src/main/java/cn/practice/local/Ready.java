package cn.practice.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits until a program answers 200, or says why it never will. */
final class Ready {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Ready() {}

    static void await(Child child, URI probe, Progress progress) {
        var request =
                HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(5)).build();
        new Waiting(child, progress).until(() -> answers(request), probe.toString());
    }

    private static boolean answers(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("interrupted", e);
        }
    }
}
