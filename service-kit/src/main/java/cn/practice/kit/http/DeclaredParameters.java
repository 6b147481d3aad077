package cn.practice.kit.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a resource method in the query.
 *
 * @param queries by name, whether several values are read
 */
record DeclaredParameters(Map<String, Boolean> queries) {

    private static final Map<Method, DeclaredParameters> KNOWN = new ConcurrentHashMap<>();

    /** Those of a resource method, with those of its parameter beans. */
    static DeclaredParameters of(Method method) {
        return KNOWN.computeIfAbsent(
                method,
                each -> new DeclaredParameters(Arrays.stream(each.getParameters())
                        .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                                ? fields(parameter.getType())
                                : query(parameter, parameter.getType()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one))));
    }

    /** The name in the first of these annotations that has one; empty where the place in a path goes by its variable. */
    static String name(Annotation @Nullable [] annotations) {
        return annotations == null
                ? ""
                : Arrays.stream(annotations)
                        .map(each -> switch (each) {
                            case QueryParam query -> query.value();
                            case PathParam path -> path.value();
                            case HeaderParam header -> header.value();
                            default -> "";
                        })
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    private static Stream<Map.Entry<String, Boolean>> fields(Class<?> bean) {
        return Arrays.stream(bean.getDeclaredFields())
                .flatMap(each -> each.isAnnotationPresent(BeanParam.class)
                        ? fields(each.getType())
                        : query(each, each.getType()));
    }

    private static Stream<Map.Entry<String, Boolean>> query(AnnotatedElement element, Class<?> type) {
        var query = element.getAnnotation(QueryParam.class);
        return query == null ? Stream.of() : Stream.of(Map.entry(query.value(), isMany(type)));
    }

    private static boolean isMany(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }
}
