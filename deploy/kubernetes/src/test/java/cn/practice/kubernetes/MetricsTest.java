package cn.practice.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alarms, scaling and pictures ask for what is published, and whoever is woken finds what to do. */
class MetricsTest {

    private static final Pattern BUILT = Pattern.compile(
            "(Gauge|Counter|Timer)\\.builder\\(\\s*\"(practice[a-z.]+)\"(.*?)\\.register\\(", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("meters\\.gauge\\(\\s*\"(practice[a-z.]+)\"");
    private static final Pattern UNIT = Pattern.compile("baseUnit\\(\"([a-z]+)\"\\)");
    private static final Pattern USED = Pattern.compile("\\b(?:practice_|http_server_|kafka_|barman_)[a-z0-9_]+");
    private static final Pattern URI = Pattern.compile("uri=\\\\?\"([^\"\\\\]+)\\\\?\"");
    private static final List<String> MODULES = Stream.concat(Stream.of("service-kit"), Repository.SERVICES.stream())
            .toList();
    private static final Set<String> FRAMEWORK = Set.of(
            "http_server_requests_seconds_count",
            "http_server_requests_seconds_bucket",
            "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp");

    private final Rendered production = Rendered.of("production");

    @Test
    void everyMetricThatIsAskedForIsPublished() {
        var known = new TreeSet<>(published());
        known.addAll(FRAMEWORK);
        known.addAll(
                Resource.texts(production.one("Kafka", "practice").at("/spec/kafka/metricsConfig/values/allowList")));

        assertThat(asked()).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void nothingThatTheServicesCountOfThemselvesIsLeftOutOfThePicture() {
        assertThat(dashboard()).contains(published());
    }

    @Test
    void theReadmesSayWhatEachOfThemSays() {
        assertThat(MODULES)
                .allSatisfy(module -> assertThat(published(module))
                        .allSatisfy(each ->
                                assertThat(Repository.readme(module)).containsPattern("(?m)^\\|[^|]*`" + each + "`")));
    }

    @Test
    void metricsAreFoundInTheCode() {
        assertThat(published())
                .contains(
                        "practice_outbox_oldest_age_seconds",
                        "practice_feed_lag_seconds",
                        "practice_feed_folded_total",
                        "practice_sign_ups_waiting");
    }

    @Test
    void everyPathThatIsPickedOutIsOfAContract() {
        var paths = Repository.SERVICES.stream().flatMap(Contracts::paths).collect(Collectors.toSet());

        assertThat(URI.matcher(expressions()).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(paths::contains);
    }

    @Test
    void everyAlarmHasItsHeadingInTheReadme() {
        var readme = Repository.readme("deploy");
        var rules = production.one("PrometheusRule", "practice").all("/spec/groups").stream()
                .flatMap(group -> Resource.list(group.path("rules")).stream())
                .toList();

        assertThat(rules).hasSizeGreaterThanOrEqualTo(10).allSatisfy(rule -> {
            var alert = rule.path("alert").asText();
            assertThat(readme).contains("\n### " + alert + "\n");
            assertThat(rule.at("/annotations/runbook").asText())
                    .isEqualTo("deploy/README.md#" + alert.toLowerCase(Locale.ROOT));
            assertThat(rule.at("/annotations/summary").asText()).isNotEmpty();
            assertThat(rule.at("/labels/severity").asText()).isIn("page", "ticket");
        });
    }

    @Test
    void everyHeadingOfTheRunbookHasItsAlarm() {
        var runbook = Repository.readme("deploy").split("\n## Runbook\n", 2)[1].split("\n## ", 2)[0];

        assertThat(Pattern.compile("^### (\\w+)$", Pattern.MULTILINE)
                        .matcher(runbook)
                        .results()
                        .map(each -> each.group(1)))
                .allSatisfy(each -> assertThat(expressions()).contains("\"alert\":\"" + each + "\""));
    }

    @Test
    void servicesAreReadWhereTheyPublish() {
        var monitor = production.one("ServiceMonitor", "services");

        assertThat(monitor.at("/spec/endpoints/0/path").asText()).isEqualTo("/q/metrics");
        assertThat(Resource.texts(monitor.at("/spec/selector/matchExpressions/0/values")))
                .containsExactlyInAnyOrderElementsOf(Repository.SERVICES);
        assertThat(production.services())
                .allSatisfy(each -> assertThat(production
                                .one("Service", each.name())
                                .at("/metadata/labels/app.kubernetes.io~1name")
                                .asText())
                        .isEqualTo(each.name()));
    }

    private Set<String> asked() {
        return USED.matcher(expressions() + dashboard())
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String expressions() {
        return production.one("PrometheusRule", "practice").node().toString()
                + production.one("ScaledObject", "reporting-service").node()
                + dashboard();
    }

    private String dashboard() {
        return production
                .one("ConfigMap", "practice-dashboard")
                .at("/data/practice.json")
                .asText();
    }

    private static Set<String> published() {
        return MODULES.stream()
                .flatMap(each -> published(each).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> published(String module) {
        var code = Repository.sources(module);
        return Stream.concat(
                        BUILT.matcher(code)
                                .results()
                                .map(found -> prometheus(found.group(2), found.group(1), found.group(3))),
                        PLAIN.matcher(code).results().map(found -> prometheus(found.group(1), "Gauge", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As Micrometer writes it. */
    private static String prometheus(String name, String type, String more) {
        var unit = UNIT.matcher(more);
        return name.replace('.', '_')
                + (unit.find() ? "_" + unit.group(1) : "")
                + (type.equals("Counter") ? "_total" : "");
    }
}
