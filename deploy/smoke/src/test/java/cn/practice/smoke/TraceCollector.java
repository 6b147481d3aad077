package cn.practice.smoke;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Takes in what services tell of traces by OTLP, as a collector does. */
final class TraceCollector implements AutoCloseable {

    private final HttpServer server;
    private final List<Station> stations = new CopyOnWriteArrayList<>();

    private TraceCollector(HttpServer server) {
        this.server = server;
    }

    static TraceCollector start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var collector = new TraceCollector(server);
        server.createContext("/v1/traces", collector::take);
        server.start();
        return collector;
    }

    /** A span, and by whom. */
    record Station(String service, Span span) {

        String trace() {
            return HexFormat.of().formatHex(span.getTraceId().toByteArray());
        }

        /** As it is told: who, what, and how long it took. */
        String told() {
            return "%s: %s, %.1f ms"
                    .formatted(
                            service, span.getName(), (span.getEndTimeUnixNano() - span.getStartTimeUnixNano()) / 1e6);
        }
    }

    /** Settings of services that follow nobody but who asks for it, and tell it here. */
    Map<String, String> settings() {
        return Map.of(
                "OTEL_SDK_DISABLED", "false",
                "OTEL_TRACES_SAMPLER_ARG", "0",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Those of one trace so far, in the order in which they began. */
    List<Station> of(String trace) {
        return stations.stream()
                .filter(each -> each.trace().equals(trace))
                .sorted((one, other) ->
                        Long.compare(one.span.getStartTimeUnixNano(), other.span.getStartTimeUnixNano()))
                .toList();
    }

    /** How many spans there are so far of any other trace. */
    long besides(String trace) {
        return stations.stream().filter(each -> !each.trace().equals(trace)).count();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                var body = body(exchange)) {
            ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().stream()
                    .flatMap(TraceCollector::stations)
                    .forEach(stations::add);
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody();
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(body)
                : body;
    }

    private static Stream<Station> stations(ResourceSpans told) {
        var service = told.getResource().getAttributesList().stream()
                .filter(each -> each.getKey().equals("service.name"))
                .map(each -> each.getValue().getStringValue())
                .findFirst()
                .orElse("nobody");
        return told.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new Station(service, span));
    }
}
