package cn.practice.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A container without its image: the packaged service with the variables of a manifest and no others. */
record Program(Process process, Path log, int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Program start(String service, Path log, Map<String, String> environment, int port) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var jar = Repository.ROOT.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        var builder = new ProcessBuilder(java.toString(), "-Xmx256m", "-XX:+UseSerialGC", "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start(), log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of an answer, 0 where nobody answers. */
    int status(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    String body(String path) {
        try {
            return get(path).body();
        } catch (IOException e) {
            return "";
        }
    }

    String said() {
        return Repository.text(log);
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toSeconds(), TimeUnit.SECONDS);
    }

    private HttpResponse<String> get(String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
