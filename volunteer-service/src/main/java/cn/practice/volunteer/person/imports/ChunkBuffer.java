package cn.practice.volunteer.person.imports;

import cn.practice.volunteer.person.identity.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Gathers lines to be taken together, and finds those whose document an earlier one has. */
final class ChunkBuffer {

    static final int SIZE = 200;

    private final Consumer<List<ReadLine>> taker;
    private final Map<Document, Integer> seen = new HashMap<>();
    private List<ReadLine> lines = new ArrayList<>();

    ChunkBuffer(Consumer<List<ReadLine>> taker) {
        this.taker = taker;
    }

    void add(ReadLine line) {
        lines.add(unlessRepeated(line));
        if (lines.size() == SIZE) {
            flush();
        }
    }

    private ReadLine unlessRepeated(ReadLine line) {
        var form = line.form();
        var earlier = form == null
                ? null
                : seen.putIfAbsent(new Document(form.documentType(), form.documentNumber()), line.number());
        return earlier == null ? line : ReadLine.faulty(line.number(), LineFault.repeats(earlier));
    }

    void flush() {
        if (!lines.isEmpty()) {
            taker.accept(lines);
            lines = new ArrayList<>();
        }
    }
}
