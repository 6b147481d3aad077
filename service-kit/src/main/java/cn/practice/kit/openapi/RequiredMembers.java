package cn.practice.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says which members an answer always has: those of its record that are not nullable. What a request must have, its
 * constraints say. Public for the OpenAPI scanner.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredMembers implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final List<ClassInfo> records;

    public RequiredMembers(IndexView index) {
        this.records = index.getKnownClasses().stream()
                .filter(each -> each.isRecord() && each.name().toString().startsWith("cn.practice."))
                .toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        var asked = new HashSet<String>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getRequestBody()))
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .forEach(type -> collect(type.getSchema(), schemas, asked));
        schemas.forEach((name, schema) -> {
            if (!asked.contains(name) && schema.getProperties() != null) {
                var members = schema.getProperties().keySet();
                recordOf(name, members).ifPresent(type -> schema.setRequired(always(type, members)));
            }
        });
    }

    private static void collect(@Nullable Schema schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema != null) {
            var name = schema.getRef() == null
                    ? ""
                    : schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (schemas.containsKey(name) && found.add(name)) {
                collect(schemas.get(name), schemas, found);
            }
            collect(schema.getItems(), schemas, found);
            Stream.ofNullable(schema.getProperties())
                    .map(Map::values)
                    .flatMap(Collection::stream)
                    .forEach(each -> collect(each, schemas, found));
        }
    }

    private Optional<ClassInfo> recordOf(String schema, Set<String> members) {
        return records.stream()
                .filter(each -> isNamed(schema, each))
                .filter(each -> names(each.recordComponents()).containsAll(members))
                .findFirst();
    }

    /** A schema of a generic record also names what it is of: PageKind. */
    private static boolean isNamed(String schema, ClassInfo type) {
        var annotation = type.declaredAnnotation(SCHEMA);
        var named = annotation == null ? null : annotation.value("name");
        var name = named == null ? type.simpleName() : named.asString();
        return schema.equals(name) || (!type.typeParameters().isEmpty() && schema.startsWith(name));
    }

    private static List<String> always(ClassInfo type, Set<String> members) {
        return names(type.recordComponents().stream()
                        .filter(each -> !each.type().hasAnnotation(NULLABLE))
                        .toList())
                .stream()
                .filter(members::contains)
                .toList();
    }

    private static List<String> names(List<RecordComponentInfo> components) {
        return components.stream().map(RecordComponentInfo::name).toList();
    }
}
