package cn.practice.kit.http;

import cn.practice.kit.text.Lines;
import cn.practice.kit.text.Text;
import cn.practice.kit.text.UnfitText;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Text is text, not a number that looks like it, and comes in the one form of {@link Text}. */
final class TextReader extends StdScalarDeserializer<String> implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;

    private final transient UnaryOperator<String> form;

    TextReader(UnaryOperator<String> form) {
        super(String.class);
        this.form = form;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return property != null && property.getAnnotation(Lines.class) != null ? new TextReader(Text::lines) : this;
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        try {
            return form.apply(parser.getText());
        } catch (UnfitText e) {
            return (String) context.handleWeirdStringValue(String.class, "…", e.getMessage());
        }
    }
}
