package cn.practice.smoke.released;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.common.TopicPartition;

/** A log as two files: every record as a line of JSON, and how far each group of consumers had read. */
record KeptLog(List<KeptRecord> records, List<Reached> reached) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECORDS = "log.jsonl.gz";
    private static final String REACHED = "groups.json";

    /** The offset at which a group goes on in a partition. */
    record Reached(String group, String topic, int partition, long offset) {

        TopicPartition place() {
            return new TopicPartition(topic, partition);
        }
    }

    static KeptLog in(Path directory) throws IOException {
        var reached = JSON.readValue(directory.resolve(REACHED).toFile(), new TypeReference<List<Reached>>() {});
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(directory.resolve(RECORDS))), UTF_8))) {
            return new KeptLog(in.lines().map(KeptLog::parse).toList(), reached);
        }
    }

    void writeTo(Path directory) throws IOException {
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(directory.resolve(REACHED).toFile(), reached);
        try (var out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(directory.resolve(RECORDS))), UTF_8))) {
            for (var each : records) {
                out.write(JSON.writeValueAsString(each));
                out.write('\n');
            }
        }
    }

    private static KeptRecord parse(String line) {
        try {
            return JSON.readValue(line, KeptRecord.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no record: " + line, e);
        }
    }
}
