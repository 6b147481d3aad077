package cn.practice.kit.testing.fuzz;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with an answer. */
final class Judge {

    /** That somebody's data was seen is counted where it is shown. */
    private static final Set<String> COUNTED = Set.of("INSERT reading", "UPDATE reading");

    private static final String PROBLEM = "application/problem+json";
    private static final Pattern OURS = Pattern.compile(
            "cn\\.practice|\\bjavax?\\.|jakarta\\.|org\\.(hibernate|postgresql|jboss|eclipse)|io\\.(quarkus|vertx)|fasterxml"
                    + "|Exception|SQLSTATE|ERROR:|\\bat [a-z]+\\.[a-zA-Z.]+\\(|(?i:insert into|violates .* constraint)");
    private static final int UNCHANGED = 304;
    private static final int NO_ADDRESS = 400;
    private static final int TOO_LONG = 414;
    private static final int LONG = 4000;

    private final Contract contract;

    Judge(Contract contract) {
        this.contract = contract;
    }

    /**
     * What is wrong, null if nothing is.
     *
     * @param meant whether the request still goes to the operation, whatever else it is
     * @param written what it has left in the database
     */
    @Nullable
    String wrong(Operation operation, Sent sent, boolean meant, @Nullable Received answer, Set<String> written) {
        if (answer == null) {
            return "the connection ended without an answer";
        }
        int status = answer.status();
        if (isOfTheServer(status, sent)) {
            return null;
        }
        if (OURS.matcher(answer.body()).find()) {
            return status + " quotes what is ours";
        }
        if (status >= 400) {
            var documented = meant ? operation.problems().getOrDefault(status, Set.of()) : all(status);
            var wrong = refused(sent, answer, documented);
            return wrong == null && !written.isEmpty()
                    ? status + " " + answer.code() + " and yet wrote " + written
                    : wrong;
        }
        if (sent.isSafe() && !COUNTED.containsAll(written)) {
            return sent.method() + " wrote " + written;
        }
        return meant ? answered(operation, sent, answer) : null;
    }

    /** Whether it is what the server itself says, before anything of ours is asked: nobody meets it by a mistake in a form. */
    private static boolean isOfTheServer(int status, Sent sent) {
        return (status == NO_ADDRESS && !sent.isAddressed())
                || (status == TOO_LONG && sent.target().length() > LONG);
    }

    /** The codes of a request of which nobody knows whose it is. */
    private Set<String> all(int status) {
        return contract.operations().stream()
                .flatMap(each -> each.problems().getOrDefault(status, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private static @Nullable String refused(Sent sent, Received answer, Set<String> documented) {
        int status = answer.status();
        if (sent.method().equals("HEAD")) {
            return status < 500 ? null : status + " to HEAD";
        }
        if (!answer.mediaType().equals(PROBLEM)) {
            return "%d without a problem, as '%s'".formatted(status, answer.mediaType());
        }
        var code = answer.code();
        if (!documented.contains(code) || status == 500) {
            return "%d %s is not documented".formatted(status, code);
        }
        if (status == 503 && !answer.headers().containsKey("retry-after")) {
            return "503 %s without Retry-After".formatted(code);
        }
        var problem = answer.json();
        return problem.path("status").asInt() == status
                        && !problem.path("title").asText().isBlank()
                        && !problem.path("detail").asText().isBlank()
                ? null
                : "%d %s is not whole".formatted(status, code);
    }

    private static @Nullable String answered(Operation operation, Sent sent, Received answer) {
        int status = answer.status();
        if (!sent.method().equals(operation.method()) || status == UNCHANGED) {
            return null;
        }
        var documented = operation.answers().get(status);
        if (documented == null) {
            return status + " is not documented";
        }
        return documented.isEmpty()
                ? (answer.body().isEmpty() ? null : status + " with a body")
                : fits(documented, answer);
    }

    private static @Nullable String fits(Map<String, Schema> documented, Received answer) {
        var schema = documented.get(answer.mediaType());
        if (schema == null) {
            return answer.status() + " as '" + answer.mediaType() + "'";
        }
        if (!answer.mediaType().equals("application/json")) {
            return null;
        }
        var errors = schema.validate(
                answer.body(),
                InputFormat.JSON,
                each -> each.executionConfig(config -> config.formatAssertionsEnabled(true)));
        return errors.isEmpty() ? null : answer.status() + " does not fit its schema: " + errors.getFirst();
    }
}
