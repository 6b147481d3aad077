package cn.practice.kit.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.Function;

/** A value that is written in one way and no other. */
final class FormReader<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> form;

    FormReader(Class<T> type, Function<String, T> form) {
        super(type);
        this.form = form;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        try {
            return form.apply(parser.getText());
        } catch (IllegalArgumentException e) {
            return (T) context.handleWeirdStringValue(handledType(), "…", "of another form");
        }
    }
}
