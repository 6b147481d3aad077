package cn.practice.reporting.figure;

import cn.practice.reporting.feed.Slices;
import cn.practice.reporting.query.Evidence;
import cn.practice.reporting.query.Measure;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Documents all measures by their names in the slices. Public for the OpenAPI scanner. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class MeasuresSchema implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        var names = OASFactory.createSchema().addType(SchemaType.STRING);
        Slices.MEASURES.forEach(each -> names.addEnumeration(each.name()));
        components.addSchema("Measure", names);
        var measures = OASFactory.createSchema().addType(SchemaType.OBJECT);
        Slices.MEASURES.forEach(each -> measures.addProperty(each.label(), member(each, components)));
        components.addSchema("Measures", always(measures));
    }

    private static Schema member(Measure measure, Components components) {
        if (!measure.isByEvidence()) {
            return number();
        }
        var name = measure.label().substring(0, 1).toUpperCase(Locale.ROOT)
                + measure.label().substring(1);
        var schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        schema.addProperty(
                Measure.label(Evidence.CLOCKED),
                number().description("the sum of what was clocked by code, kiosk and leader"));
        Arrays.stream(Evidence.values()).forEach(each -> schema.addProperty(Measure.label(each.name()), number()));
        components.addSchema(name, always(schema));
        return OASFactory.createSchema().ref(name);
    }

    private static Schema number() {
        return OASFactory.createSchema().addType(SchemaType.INTEGER).format("int64");
    }

    private static Schema always(Schema schema) {
        return schema.required(
                List.copyOf(schema.getProperties().keySet()).stream().sorted().toList());
    }
}
