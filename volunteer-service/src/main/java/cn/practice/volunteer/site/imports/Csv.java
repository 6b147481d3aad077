package cn.practice.volunteer.site.imports;

import cn.practice.volunteer.site.imports.Refusals.ImportEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads RFC 4180: quoted fields may hold commas, doubled quotes and line breaks. */
final class Csv {

    /** A record with the number of the line that it starts on. */
    record Row(int line, List<String> fields) {}

    private final String text;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
    }

    /** All records that are not blank lines; a byte order mark is skipped. */
    static List<Row> read(byte[] bytes) {
        var text = decode(bytes);
        var csv = new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text);
        var rows = new ArrayList<Row>();
        while (csv.at < csv.text.length()) {
            var row = csv.row();
            if (row.fields().size() > 1 || !row.fields().getFirst().isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ImportEncoding();
        }
    }

    private Row row() {
        var start = line;
        var fields = new ArrayList<String>();
        do {
            fields.add(field().strip());
        } while (at < text.length() && text.charAt(at++) == ',');
        line++;
        return new Row(start, fields);
    }

    /** Leaves the position on the comma or line feed that ends the field. */
    private String field() {
        var field = new StringBuilder();
        var quoted = false;
        for (; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == '"') {
                if (quoted && text.startsWith("\"\"", at)) {
                    field.append(c);
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                break;
            } else {
                line += c == '\n' ? 1 : 0;
                field.append(c);
            }
        }
        return field.toString();
    }
}
