package cn.practice.kit.openapi;

import cn.practice.kit.trail.Act;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/** Lists the acts of all features where a trail is asked for one of them. Public for the OpenAPI scanner. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ActNames implements OASFilter {

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
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.QUERY && "act".equals(parameter.getName())) {
            parameter.getSchema().setEnumeration(names);
        }
        return parameter;
    }
}
