package cn.practice.kit.openapi;

import cn.practice.kit.trail.Act;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/** Lists the acts of all features in the schema that stands for an act. Public for the OpenAPI scanner. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ActNames implements OASFilter {

    /** As the services call it, each its own. */
    private static final Set<String> SCHEMAS = Set.of("Act", "ActivityAct");

    private final List<Object> names;

    public ActNames(IndexView index) {
        this.names = index.getAllKnownImplementations(DotName.createSimple(Act.class)).stream()
                .flatMap(each -> each.enumConstants().stream())
                .map(FieldInfo::name)
                .distinct()
                .sorted()
                .<Object>map(name -> name)
                .toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        if (schemas != null && !names.isEmpty()) {
            schemas.entrySet().stream()
                    .filter(each -> SCHEMAS.contains(each.getKey()))
                    .forEach(each -> each.getValue().setEnumeration(names));
        }
    }
}
