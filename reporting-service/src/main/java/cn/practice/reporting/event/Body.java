package cn.practice.reporting.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of one event, field by field. Each read is bounded to what the tables can hold: an event that a table
 * refuses would stop the fold for all that follow, so it has to be found out here.
 */
record Body(JsonNode json) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:-]{1,40}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    private static final int LONGEST_NAME = 500;
    private static final long MOST = 1_000_000_000L;

    Body in(String field) {
        var node = json.path(field);
        if (!node.isObject()) {
            throw new NotUnderstood(field + " is not an object");
        }
        return new Body(node);
    }

    String code(String field) {
        var code = optionalCode(field);
        if (code == null) {
            throw new NotUnderstood(field + " is missing");
        }
        return code;
    }

    @Nullable
    String optionalCode(String field) {
        var text = text(field);
        if (text != null && !CODE.matcher(text).matches()) {
            throw new NotUnderstood(field + " is not a code");
        }
        return text;
    }

    String name(String field) {
        var text = text(field);
        if (text == null || text.length() > LONGEST_NAME || text.indexOf(0) >= 0) {
            throw new NotUnderstood(field + " is missing or no name");
        }
        return text;
    }

    UUID id(String field) {
        var id = optionalId(field);
        if (id == null) {
            throw new NotUnderstood(field + " is missing");
        }
        return id;
    }

    @Nullable
    UUID optionalId(String field) {
        var text = text(field);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood(field + " is not a UUID", e);
        }
    }

    LocalDate day(String field) {
        var text = code(field);
        try {
            var day = LocalDate.parse(text);
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                throw new NotUnderstood(field + " is out of range");
            }
            return day;
        } catch (DateTimeException e) {
            throw new NotUnderstood(field + " is not a day", e);
        }
    }

    long amount(String field) {
        var amount = optionalAmount(field);
        if (amount == null) {
            throw new NotUnderstood(field + " is missing");
        }
        return amount;
    }

    @Nullable
    Long optionalAmount(String field) {
        var node = json.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0 || node.longValue() > MOST) {
            throw new NotUnderstood(field + " is not a whole number from 0 on");
        }
        return node.longValue();
    }

    <E extends Enum<E>> E one(Class<E> type, String field) {
        var text = code(field);
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood(field + " is none of those known here", e);
        }
    }

    private @Nullable String text(String field) {
        var node = json.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            throw new NotUnderstood(field + " is not a text");
        }
        return node.textValue();
    }
}
