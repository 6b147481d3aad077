package cn.practice.kit.openapi;

import static java.util.stream.Collectors.toSet;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Documents the headers of answers: the Location of what was made, the ETag that an edit names, that whoever reads what
 * is open to all may ask whether it has changed, and up to when all of it is complete. Public for the OpenAPI scanner.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SuccessHeaders implements OASFilter {

    /** Set by a service that knows what others have told. */
    private static final Optional<String> COMPLETE =
            ConfigProvider.getConfig().getOptionalValue("practice.marks.header", String.class);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = document.getPaths().getPathItems().values();
        var edited = paths.stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(SuccessHeaders::isEdit)
                .flatMap(operation -> bodies(operation.getResponses().getAPIResponse("200")))
                .collect(toSet());
        for (var path : paths) {
            path.getOperations().forEach((method, operation) -> document(method, operation, edited));
        }
    }

    private static void document(HttpMethod method, Operation operation, Set<String> edited) {
        boolean kept = method == HttpMethod.GET && isOpen(operation);
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                COMPLETE.ifPresent(name -> response.addHeader(
                        name, text("what was recorded before this time is complete; absent where nothing says so")));
            }
            if (status.equals("201") || status.equals("202")) {
                response.addHeader(HttpHeaders.LOCATION, text("where it is"));
            }
            if (bodies(response).anyMatch(edited::contains)) {
                response.addHeader(HttpHeaders.ETAG, text("the version, for If-Match"));
            } else if (kept && status.equals("200")) {
                response.addHeader(HttpHeaders.ETAG, text("the content, for If-None-Match"));
            }
        });
        if (kept) {
            operation.addParameter(OASFactory.createParameter()
                    .name(HttpHeaders.IF_NONE_MATCH)
                    .in(Parameter.In.HEADER)
                    .description("the ETag of what the caller has")
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("unchanged"));
        }
    }

    private static boolean isOpen(Operation operation) {
        return operation.getSecurity() == null || operation.getSecurity().isEmpty();
    }

    private static boolean isEdit(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> HttpHeaders.IF_MATCH.equals(each.getName()));
    }

    private static Stream<String> bodies(@Nullable APIResponse response) {
        return response == null || response.getContent() == null
                ? Stream.empty()
                : response.getContent().getMediaTypes().values().stream()
                        .flatMap(each -> Stream.ofNullable(each.getSchema().getRef()));
    }

    private static Header text(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
