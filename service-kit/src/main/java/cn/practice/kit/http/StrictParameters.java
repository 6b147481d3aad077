package cn.practice.kit.http;

import cn.practice.kit.problem.InvalidParameter;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values in an address are read as strictly as those in JSON; {@link InvalidParameter} names the one that is not. */
@Provider
public final class StrictParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> FORMS = Map.of(
            UUID.class, Forms::id,
            LocalDate.class, Forms::day,
            Instant.class, Forms::instant,
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            Boolean.class, Forms::flag,
            boolean.class, Forms::flag);

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, Type genericType, Annotation @Nullable [] annotations) {
        var form = type.isEnum() ? constantOf(type) : FORMS.get(type);
        return form == null ? null : new Form<>((Function<String, T>) form, DeclaredParameters.name(annotations));
    }

    private static Function<String, Object> constantOf(Class<?> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such constant"));
    }

    private record Form<T>(Function<String, T> form, String name) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            try {
                return form.apply(value);
            } catch (IllegalArgumentException e) {
                throw name.isEmpty() ? new IllegalArgumentException(value, e) : new InvalidParameter(name);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
