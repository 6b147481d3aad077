import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a service once while its image is built, has it answer, and asks it to end, upon which the virtual machine writes
 * the cache: {@code Train <service> <PostgreSQL> <identity provider>}.
 */
final class Train {

    private static final String CACHE = "/opt/practice.aot";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Map<String, String> ALONE = Map.of(
            "HTTP_PORT", "0",
            "QUARKUS_HTTP_HOST", "127.0.0.1",
            // 32 bytes that wrap nothing
            "PRACTICE_KEYS_MASTER", "dHJhaW5pbmcga2V5IHdyYXBwaW5nIG5vdGhpbmcgISE=");

    private static final String ADMIN = "0a000000-0000-4000-8000-000000000001";
    private static final Pattern LISTENS = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var service = arguments[0];
        var database = "jdbc:postgresql://" + arguments[1] + "/" + service.replace("-service", "");
        var builder = new ProcessBuilder(
                        "/opt/jre/bin/java",
                        "-XX:+UseSerialGC",
                        "-Xms64m",
                        "-Xmx512m",
                        "-XX:AOTCacheOutput=" + CACHE,
                        "-jar",
                        "/opt/practice/quarkus-run.jar")
                .redirectErrorStream(true);
        var training = training();
        builder.environment().putAll(ALONE);
        training.stringPropertyNames().stream()
                .filter(name -> name.startsWith("apart."))
                .forEach(name -> builder.environment().put(name.substring(6), training.getProperty(name)));
        builder.environment().put("DB_URL", database);
        builder.environment().put("OIDC_URL", arguments[2]);
        var process = builder.start();
        try (var said = process.inputReader()) {
            var port = said.lines()
                    .peek(System.out::println)
                    .map(LISTENS::matcher)
                    .filter(Matcher::find)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(service + " did not start"))
                    .group(1);
            // whatever it says from now on must be read, or it would wait
            Thread.startVirtualThread(() -> said.lines().forEach(System.out::println));
            use(training.getProperty("reads." + service).split(" "), URI.create("http://127.0.0.1:" + port), URI.create(arguments[2]));
            // by its handle, which leaves what it says open
            process.toHandle().destroy();
            if (!process.waitFor(PATIENCE) || !Files.exists(Path.of(CACHE))) {
                throw new IllegalStateException("no cache was made for " + service);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /** How it stays apart from a suite that runs, and what it is asked; the same as for the caches of ./suite up. */
    private static Properties training() throws IOException {
        var training = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("/opt/train/training.properties"))) {
            training.load(reader);
        }
        return training;
    }

    private static void use(String[] reads, URI address, URI identity) throws IOException, InterruptedException {
        var subject = BodyPublishers.ofString("{\"subject\":\"" + ADMIN + "\"}");
        var token = TOKEN.matcher(ask(HttpRequest.newBuilder(identity.resolve("/local/tokens"))
                .header("Content-Type", "application/json")
                .POST(subject)));
        if (!token.find()) {
            throw new IllegalStateException("the identity provider gives no token");
        }
        ask(HttpRequest.newBuilder(address.resolve("/q/health/ready")));
        for (var path : reads) {
            ask(HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token.group(1)));
        }
    }

    private static String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer + " " + answer.body());
        }
        return answer.body();
    }
}
