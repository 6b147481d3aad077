package cn.practice.kit.openapi;

import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What may go wrong before our code is reached, by what an operation takes: parameters, a body, a token. */
final class Shape {

    /** What any request may meet, whatever it asks for. */
    static final Set<Answer> ANY = Set.of(
            new Answer(400, "BAD_REQUEST"),
            new Answer(400, "INVALID_FIELD"),
            new Answer(401, "INVALID_TOKEN"),
            new Answer(404, "NO_SUCH_PATH"),
            new Answer(405, "METHOD_NOT_ALLOWED"),
            new Answer(406, "NOT_ACCEPTABLE"),
            new Answer(413, "TOO_LARGE"),
            new Answer(415, "UNSUPPORTED_MEDIA_TYPE"),
            new Answer(429, "TOO_MANY_REQUESTS"),
            new Answer(500, "INTERNAL"),
            new Answer(503, "BUSY"));

    private static final Answer MALFORMED = new Answer(400, "INVALID_PARAMETER");
    private static final Answer INVALID = new Answer(400, "VALIDATION_FAILED");
    private static final Answer NO_JSON = new Answer(400, "INVALID_JSON");
    private static final Answer WRONG_FIELD = new Answer(400, "INVALID_FIELD");
    private static final Answer NO_TOKEN = new Answer(401, "UNAUTHORIZED");
    private static final Answer BAD_TOKEN = new Answer(401, "INVALID_TOKEN");
    private static final Answer WRONG_ROLE = new Answer(403, "FORBIDDEN");

    private Shape() {}

    static Set<Answer> of(Operation operation) {
        var answers = new TreeSet<Answer>();
        addParameters(operation, answers);
        addBody(operation, answers);
        addToken(operation, answers);
        return answers;
    }

    private static void addParameters(Operation operation, Set<Answer> answers) {
        if (operation.getParameters() != null) {
            for (var parameter : operation.getParameters()) {
                var schema = parameter.getSchema();
                if (schema.getRef() != null || !isText(schema)) {
                    answers.add(MALFORMED);
                }
                if (isConstrained(schema)) {
                    answers.add(INVALID);
                }
            }
        }
    }

    private static boolean isText(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.STRING);
    }

    private static boolean isConstrained(Schema schema) {
        return schema.getMinimum() != null
                || schema.getMaximum() != null
                || schema.getMaxLength() != null
                || schema.getMaxItems() != null
                || schema.getPattern() != null;
    }

    private static void addBody(Operation operation, Set<Answer> answers) {
        var body = operation.getRequestBody();
        if (body != null) {
            answers.add(INVALID);
            if (body.getContent().hasMediaType("application/json")) {
                answers.add(NO_JSON);
                answers.add(WRONG_FIELD);
            }
        }
    }

    private static void addToken(Operation operation, Set<Answer> answers) {
        var security = operation.getSecurity();
        if (security != null && !security.isEmpty()) {
            answers.add(NO_TOKEN);
            answers.add(BAD_TOKEN);
            if (security.stream()
                    .anyMatch(each -> each.getSchemes().values().stream().anyMatch(roles -> !roles.isEmpty()))) {
                answers.add(WRONG_ROLE);
            }
        }
    }
}
