package cn.practice.kit.openapi;

import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What may go wrong before our code is reached, by what an operation takes: parameters, a body, a token. */
final class FrameworkProblems {

    /** What any request may meet, whatever it asks for. */
    static final Set<Answer> ANY = Set.of(
            Answer.ofKit(400, "BAD_REQUEST"),
            Answer.ofKit(400, "INVALID_FIELD"),
            Answer.ofKit(400, "INVALID_PARAMETER"),
            Answer.ofKit(401, "INVALID_TOKEN"),
            Answer.ofKit(404, "NO_SUCH_PATH"),
            Answer.ofKit(405, "METHOD_NOT_ALLOWED"),
            Answer.ofKit(406, "NOT_ACCEPTABLE"),
            Answer.ofKit(411, "LENGTH_REQUIRED"),
            Answer.ofKit(413, "TOO_LARGE"),
            Answer.ofKit(415, "UNSUPPORTED_MEDIA_TYPE"),
            Answer.ofKit(429, "TOO_MANY_REQUESTS"),
            Answer.ofKit(500, "INTERNAL"),
            Answer.ofKit(503, "BUSY"));

    private static final Answer MALFORMED = Answer.ofKit(400, "INVALID_PARAMETER");
    private static final Answer INVALID = Answer.ofKit(400, "VALIDATION_FAILED");
    private static final Answer NO_JSON = Answer.ofKit(400, "INVALID_JSON");
    private static final Answer WRONG_FIELD = Answer.ofKit(400, "INVALID_FIELD");
    private static final Answer NO_TOKEN = Answer.ofKit(401, "UNAUTHORIZED");
    private static final Answer BAD_TOKEN = Answer.ofKit(401, "INVALID_TOKEN");
    private static final Answer WRONG_ROLE = Answer.ofKit(403, "FORBIDDEN");

    private FrameworkProblems() {}

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
