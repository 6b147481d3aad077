package cn.practice.kit.http;

import cn.practice.kit.text.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** JSON read to the letter: what a request cannot mean is refused, not guessed. */
@Singleton
final class StrictJson implements ObjectMapperCustomizer {

    /** After the framework's own modules, so that days and instants are read by ours. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .registerModule(new SimpleModule("to-the-letter")
                        .addDeserializer(String.class, new TextReader(Text::line))
                        .addDeserializer(LocalDate.class, new FormReader<>(LocalDate.class, Forms::day))
                        .addDeserializer(Instant.class, new FormReader<>(Instant.class, Forms::instant))
                        .addDeserializer(UUID.class, new FormReader<>(UUID.class, Forms::id)));
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        readUtf8(mapper.getFactory());
    }

    /** UTF-8, whatever the first bytes look like. */
    @SuppressWarnings("deprecation") // the framework has built the factory already
    private static void readUtf8(JsonFactory factory) {
        factory.configure(JsonFactory.Feature.CHARSET_DETECTION, false);
    }
}
