package cn.practice.kit.openapi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import cn.practice.kit.problem.Problems;
import cn.practice.kit.problem.Texts;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/**
 * Documents every problem an operation may answer, by status and code: what its own code refuses and what may go wrong
 * before that. Public for the OpenAPI scanner.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemAnswers implements OASFilter {

    private static final String NAME = "Problem";
    private static final Set<String> PASSING = Set.of("NOT_YET_KNOWN", "TOO_MANY_REQUESTS", "BUSY");

    private final RefusalScan refusals;
    private final Texts texts = new Texts(ZoneOffset.UTC);

    public ProblemAnswers(IndexView index) {
        this.refusals = new RefusalScan(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var all = new TreeSet<>(FrameworkProblems.ANY);
        for (var path : document.getPaths().getPathItems().values()) {
            for (var operation : path.getOperations().values()) {
                all.addAll(document(operation));
            }
        }
        document.getComponents().addSchema(NAME, problem(all));
        document.getComponents()
                .addResponse(
                        NAME, response(new TreeSet<>(FrameworkProblems.ANY), each -> each.status() + " " + text(each)));
    }

    /** Replaces what the framework writes about failures. */
    private Set<Answer> document(Operation operation) {
        var answers = new TreeSet<>(FrameworkProblems.of(operation));
        answers.addAll(refusals.of(operation.getOperationId()));
        var responses = OASFactory.createAPIResponses();
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (!status.startsWith("4") && !status.startsWith("5")) {
                responses.addAPIResponse(status, response);
            }
        });
        answers.stream()
                .collect(groupingBy(Answer::status, TreeMap::new, toCollection(TreeSet::new)))
                .forEach((status, each) -> responses.addAPIResponse(status.toString(), response(each, this::text)));
        operation.setResponses(responses.addAPIResponse(
                "default", OASFactory.createAPIResponse().ref(NAME)));
        return answers;
    }

    private APIResponse response(Set<Answer> answers, Function<Answer, String> line) {
        var body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref(NAME));
        var response = OASFactory.createAPIResponse()
                .description(answers.stream()
                        .map(line)
                        .distinct()
                        .map(each -> "- " + each)
                        .collect(joining("\n")))
                .content(OASFactory.createContent().addMediaType(Problems.MEDIA_TYPE, body));
        if (answers.stream().anyMatch(each -> PASSING.contains(each.code()))) {
            response.addHeader(HttpHeaders.RETRY_AFTER, retryAfter());
        }
        return response;
    }

    private String text(Answer answer) {
        return "`%s`: %s".formatted(answer.code(), texts.title(answer.feature(), answer.code(), Locale.ENGLISH));
    }

    private static Header retryAfter() {
        return OASFactory.createHeader()
                .description(
                        "seconds to wait, with " + PASSING.stream().sorted().collect(joining(", ")))
                .schema(OASFactory.createSchema().addType(SchemaType.INTEGER));
    }

    /** Codes are added over time, so a client takes one it does not know by its status. */
    private static Schema problem(Set<Answer> all) {
        var codes = all.stream().map(Answer::code).distinct().sorted().toList();
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457; title and detail follow Accept-Language (zh-CN, en); a code may add members")
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("code", text().extensions(Map.of("x-extensible-enum", codes)))
                .addProperty("instance", text())
                .required(List.of("type", "title", "status", "detail", "code", "instance"));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
