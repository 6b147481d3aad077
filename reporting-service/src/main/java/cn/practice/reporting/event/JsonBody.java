package cn.practice.reporting.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of one event, field by field. Each read accepts only what the tables can hold, since an event that a table
 * refused would stop the fold for all that follow.
 */
public final class JsonBody {

    private static final JsonFactory JSON = new JsonFactory();
    /** Stands for what is not read: fractions, and all objects and lists but these. */
    private static final Object OTHER = new Object();

    private static final String CLAIMED_BY = "madeBy";
    /** What of an event lies deeper and is read. */
    private static final Set<String> READ = Set.of("classification", "reclassifiedFrom", "forms", CLAIMED_BY);
    /** Who did it, the last of every event, which is read of those alone that say before who claimed it. */
    private static final String DONE_BY = "by";

    private static final int LONGEST_CODE = 40;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    private static final int LONGEST_NAME = 500;
    private static final long MOST = 1_000_000_000L;

    /** Names and values by turns, in the order of the text. */
    private final List<@Nullable Object> fields;

    private JsonBody(List<@Nullable Object> fields) {
        this.fields = fields;
    }

    /** Reads a body without building a tree; the whole text must be one JSON object. */
    public static JsonBody read(byte[] json) throws IOException {
        try (var parser = JSON.createParser(json)) {
            var first = parser.nextToken();
            var body = first == JsonToken.START_OBJECT ? object(parser) : null;
            parser.skipChildren();
            if (first != null && parser.nextToken() != null) {
                throw new NotUnderstood("the body is not JSON");
            }
            if (body == null) {
                throw new NotUnderstood("the body is not a JSON object");
            }
            return body;
        }
    }

    private static JsonBody object(JsonParser parser) throws IOException {
        var fields = new ArrayList<@Nullable Object>(32);
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            var token = parser.nextToken();
            boolean isRead = token.isScalarValue()
                    || READ.contains(name)
                    || (name.equals(DONE_BY) && fields.contains(CLAIMED_BY));
            fields.add(name);
            fields.add(isRead ? value(parser, token) : skipped(parser));
        }
        return new JsonBody(fields);
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? OTHER : (Object) parser.getLongValue();
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            default -> OTHER;
        };
    }

    private static List<@Nullable Object> list(JsonParser parser) throws IOException {
        var elements = new ArrayList<@Nullable Object>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token));
        }
        return elements;
    }

    private static Object skipped(JsonParser parser) throws IOException {
        parser.skipChildren();
        return OTHER;
    }

    /** The value of a field; the last one if it is there twice. */
    private @Nullable Object field(String name) {
        for (int i = fields.size() - 2; i >= 0; i -= 2) {
            if (name.equals(fields.get(i))) {
                return fields.get(i + 1);
            }
        }
        return null;
    }

    /** One of the objects that are read. */
    public JsonBody in(String field) {
        if (field(field) instanceof JsonBody body) {
            return body;
        }
        throw new NotUnderstood(field + " is not an object");
    }

    /** Whether a field says something. */
    public boolean has(String field) {
        return field(field) != null;
    }

    /** The objects of one of the lists that are read. */
    public List<JsonBody> list(String field) {
        if (!(field(field) instanceof List<?> elements)) {
            throw new NotUnderstood(field + " is not a list");
        }
        var bodies = new ArrayList<JsonBody>();
        for (var each : elements) {
            if (!(each instanceof JsonBody body)) {
                throw new NotUnderstood(field + " is not a list of objects");
            }
            bodies.add(body);
        }
        return bodies;
    }

    public String code(String field) {
        var code = optionalCode(field);
        if (code == null) {
            throw new NotUnderstood(field + " is missing");
        }
        return code;
    }

    public @Nullable String optionalCode(String field) {
        var text = text(field);
        if (text != null && !isCode(text)) {
            throw new NotUnderstood(field + " is not a code");
        }
        return text;
    }

    public String name(String field) {
        var text = text(field);
        if (text == null || text.length() > LONGEST_NAME || text.indexOf(0) >= 0) {
            throw new NotUnderstood(field + " is missing or no name");
        }
        return text;
    }

    public UUID id(String field) {
        var id = optionalId(field);
        if (id == null) {
            throw new NotUnderstood(field + " is missing");
        }
        return id;
    }

    public @Nullable UUID optionalId(String field) {
        var text = text(field);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood(field + " is not a UUID", e);
        }
    }

    public LocalDate day(String field) {
        var text = code(field);
        try {
            var day = Iso.day(text);
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                throw new NotUnderstood(field + " is out of range");
            }
            return day;
        } catch (DateTimeException e) {
            throw new NotUnderstood(field + " is not a day", e);
        }
    }

    public long amount(String field) {
        var amount = optionalAmount(field);
        if (amount == null) {
            throw new NotUnderstood(field + " is missing");
        }
        return amount;
    }

    public @Nullable Long optionalAmount(String field) {
        var value = field(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Long amount) || amount < 0 || amount > MOST) {
            throw new NotUnderstood(field + " is not a whole number from 0 on");
        }
        return amount;
    }

    /** Whether it is said so; what is not said is not so. */
    public boolean flag(String field) {
        var value = field(field);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw new NotUnderstood(field + " is neither true nor false");
    }

    public <E extends Enum<E>> E one(Class<E> type, String field) {
        var text = code(field);
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood(field + " is none of those known here", e);
        }
    }

    private @Nullable String text(String field) {
        var value = field(field);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new NotUnderstood(field + " is not a text");
    }

    /** Up to 40 letters, digits, colons, dots, dashes and underscores. */
    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= ':')
                    || c == '_'
                    || c == '.'
                    || c == '-';
            if (!fits) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_CODE;
    }
}
