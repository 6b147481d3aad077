package cn.practice.benchmark.fold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The same totals by Kafka Streams as its manual teaches it: the DSL, exactly once, on the same topics, in a process of
 * its own. {@code StreamsProcess <bootstrap> <application> <state directory> <facts to expect> <topic …>}; prints when
 * it starts, when every fact is in the sums, and the sums by measure. The journal, the facts, the positions in a
 * database and the refusal of what is told twice, all of which reporting-service has on top, are not asked of it.
 */
final class StreamsProcess {

    static final String STARTED = "folding since ";
    static final String FINISHED = "folded at ";

    private static final ObjectMapper JSON = new ObjectMapper();

    private StreamsProcess() {}

    static void main(String[] arguments) throws InterruptedException {
        long expected = Long.parseLong(arguments[3]);
        var topics = Arrays.asList(arguments).subList(4, arguments.length);
        var sums = new ConcurrentHashMap<String, byte[]>();
        var counted = new LongAdder();
        var done = new CountDownLatch(1);
        var builder = new StreamsBuilder();
        builder.stream(topics, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .process(Folding::new)
                .groupByKey(Grouped.with(Serdes.String(), Serdes.ByteArray()))
                .reduce(StreamsProcess::add, Materialized.with(Serdes.String(), Serdes.ByteArray()))
                .toStream()
                .foreach((key, now) -> {
                    var before = sums.put(key, now);
                    counted.add(count(now) - (before == null ? 0 : count(before)));
                    if (counted.sum() == expected) {
                        done.countDown();
                    }
                });
        try (var streams = new KafkaStreams(builder.build(), settings(arguments))) {
            streams.setStateListener((now, before) -> {
                if (now == KafkaStreams.State.RUNNING) {
                    System.out.println(STARTED + System.currentTimeMillis());
                } else if (now == KafkaStreams.State.ERROR) {
                    // what it has come to is not what it should be, which whoever reads it will find
                    done.countDown();
                }
            });
            streams.start();
            done.await();
            System.out.println(FINISHED + System.currentTimeMillis());
            byMeasure(sums).forEach((measure, sum) -> System.out.println(measure + "=" + sum));
        }
    }

    private static Properties settings(String[] arguments) {
        var settings = new Properties();
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, arguments[0]);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, arguments[1]);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, arguments[2]);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.records", 5000);
        return settings;
    }

    private static Map<String, Long> byMeasure(Map<String, byte[]> sums) {
        var byMeasure = new TreeMap<String, Long>();
        sums.forEach((key, value) -> {
            var fields = key.split("\\|", -1);
            byMeasure.merge(fields[0] + "/" + fields[8], ByteBuffer.wrap(value).getLong(), Long::sum);
        });
        return byMeasure;
    }

    private static byte[] add(byte[] one, byte[] other) {
        var a = ByteBuffer.wrap(one);
        var b = ByteBuffer.wrap(other);
        return value(a.getLong() + b.getLong(), a.getLong() + b.getLong());
    }

    private static byte[] value(long sum, long count) {
        return ByteBuffer.allocate(16).putLong(sum).putLong(count).array();
    }

    private static long count(byte[] value) {
        return ByteBuffer.wrap(value).getLong(8);
    }

    /** An event becomes what it adds to which key. */
    private static final class Folding extends ContextualProcessor<byte[], byte[], String, byte[]> {

        @Override
        public void process(Record<byte[], byte[]> event) {
            try {
                fold(
                        event,
                        new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8),
                        JSON.readTree(event.value()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void fold(Record<byte[], byte[]> event, String type, JsonNode body) {
            switch (type) {
                case "VolunteerApproved" -> forward(event, "VOLUNTEERS", body, "", 1);
                case "SkillGranted" -> forward(event, "LECTURERS", body, "", 1);
                case "SignUpConfirmed" -> forward(event, "SIGN_UPS", body, "", 1);
                case "SignUpWaitlisted" -> forward(event, "WAITLIST", body, "", 1);
                case "SignUpPromoted" -> {
                    forward(event, "SIGN_UPS", body, "", 1);
                    forward(event, "WAITLIST", body, "", -1);
                }
                case "SignUpWithdrawn", "SignUpDropped" ->
                    forward(
                            event,
                            body.path("previous").asText().equals("CONFIRMED") ? "SIGN_UPS" : "WAITLIST",
                            body,
                            "",
                            -1);
                case "ActivityHeld" -> forward(event, "SESSIONS", body, "", 1);
                case "ReachCounted" ->
                    forward(event, "REACH", body, "", body.path("persons").asLong());
                case "ReachReversed" ->
                    forward(event, "REACH", body, "", -body.path("persons").asLong());
                case "CheckedIn" -> forward(event, "ATTENDANCES", body, "CLOCKED_LEADER", 1);
                case "MinutesCredited" ->
                    forward(
                            event,
                            "SERVICE_MINUTES",
                            body,
                            body.path("evidence").asText(),
                            body.path("minutes").asLong());
                case "MinutesReversed" ->
                    forward(
                            event,
                            "SERVICE_MINUTES",
                            body,
                            body.path("evidence").asText(),
                            -body.path("minutes").asLong());
                default -> {
                    // counts nothing
                }
            }
        }

        private void forward(
                Record<byte[], byte[]> event, String measure, JsonNode body, String evidence, long amount) {
            var c = body.path("classification");
            var key = String.join(
                    "|",
                    measure,
                    body.path("day").asText(),
                    c.isMissingNode()
                            ? body.path("siteCode").asText()
                            : c.path("siteCode").asText(),
                    c.path("ownerSiteCode").asText(),
                    c.path("teamId").asText(),
                    c.path("kind").asText(),
                    c.path("form").asText(),
                    c.path("campaignId").asText(),
                    evidence,
                    body.path("audience").asText(),
                    body.path("channel").asText());
            context().forward(event.withKey(key).withValue(value(amount, 1)));
        }
    }
}
