package cn.practice.kit.openapi;

import cn.practice.kit.problem.Problems;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Documents once what every operation answers when it does not do as asked; public for the OpenAPI scanner. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemAnswers implements OASFilter {
    private static final String NAME = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        if (components != null) {
            components.addSchema(NAME, problem());
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref(NAME));
        operation
                .getResponses()
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("a problem with a stable code")
                                .content(OASFactory.createContent().addMediaType(Problems.MEDIA_TYPE, body)));
        return operation;
    }

    private static Schema problem() {
        var schema = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457; title and detail follow Accept-Language (zh-CN, en); a code may add members");
        for (String text : new String[] {"type", "title", "detail", "code", "instance"}) {
            schema.addProperty(text, OASFactory.createSchema().addType(SchemaType.STRING));
        }
        return schema.addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER));
    }
}
