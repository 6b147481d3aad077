package cn.practice.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Valid;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that can end a request early into one problem document; never a stack trace. */
final class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final Problems problems;
    private final HttpHeaders headers;
    private final UriInfo uri;

    ProblemMapper(Problems problems, HttpHeaders headers, UriInfo uri) {
        this.problems = problems;
        this.headers = headers;
        this.uri = uri;
    }

    @ServerExceptionMapper
    Response refusal(Refusal refusal) {
        var problem = problems.of(refusal, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), uri.getPath());
        var response = respond(problem);
        refusal.headers().forEach(response::header);
        return response.build();
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e) {
        return refusal(new Unauthorized());
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException e) {
        return refusal(new InvalidToken());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return refusal(new Forbidden());
    }

    @ServerExceptionMapper
    Response violations(ConstraintViolationException e, ResourceInfo resource) {
        if (e.getConstraintViolations().stream().anyMatch(each -> isOfAMissingBody(each, resource))) {
            return respond(problem(400, "INVALID_JSON", Map.of())).build();
        }
        var violations = e.getConstraintViolations().stream()
                .map(each -> Map.of("field", field(each), "message", each.getMessage()))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
        var fields =
                violations.stream().map(each -> each.get("field")).distinct().collect(Collectors.joining(", "));
        return respond(problem(400, "VALIDATION_FAILED", Map.of("violations", violations), fields))
                .build();
    }

    /**
     * A violation of the whole body means that there is none, and our name of its parameter would say nothing to the
     * caller.
     */
    private static boolean isOfAMissingBody(ConstraintViolation<?> violation, ResourceInfo resource) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .reduce((_, next) -> next)
                .filter(last -> last.getKind() == ElementKind.PARAMETER)
                .map(last -> last.as(Path.ParameterNode.class).getParameterIndex())
                .filter(index ->
                        resource.getResourceMethod().getParameters()[index].isAnnotationPresent(Valid.class))
                .isPresent();
    }

    /** Without the method and its parameter, which come first: the rest is what the caller wrote. */
    private static String field(ConstraintViolation<?> violation) {
        var names = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .toList();
        return String.join(".", names.subList(Math.min(names.size() - 1, names.size() > 2 ? 2 : 1), names.size()));
    }

    @ServerExceptionMapper({MismatchedInputException.class, JacksonException.class})
    Response json(JacksonException e) {
        var where = e instanceof JsonMappingException mapping ? path(mapping) : "";
        if (where.isEmpty()) {
            return respond(problem(400, "INVALID_JSON", Map.of())).build();
        }
        // never Jackson's own words: they quote the value, and name our classes
        return refusal(new Invalid(where, rule(e)));
    }

    private static String rule(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException _ -> "a field of the API description";
            case InvalidFormatException text
            when text.getTargetType() == String.class ->
                "without characters that control, turn the writing or cannot be seen";
            default -> "of the type and form in the API description";
        };
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    /** JAX-RS says 404 for a parameter it cannot convert; for the caller that is a malformed value. */
    @ServerExceptionMapper
    Response notFound(NotFoundException e) {
        return e.getCause() == null
                ? respond(problem(404, "NO_SUCH_PATH", Map.of(), uri.getPath())).build()
                : refusal(e.getCause() instanceof InvalidParameter named ? named : inPath(e.getCause()));
    }

    /** A place in a path is known by its value alone, which the fault quotes. */
    private InvalidParameter inPath(Throwable fault) {
        return new InvalidParameter(uri.getPathParameters().entrySet().stream()
                .filter(each -> each.getValue().contains(fault.getMessage()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("path"));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException json) {
            return json(json);
        }
        int status = e.getResponse().getStatus();
        var code = switch (status) {
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "TOO_LARGE";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            default -> status < 500 ? "BAD_REQUEST" : "INTERNAL";
        };
        if (status >= 500) {
            LOG.error("request failed", e);
        }
        var response = respond(problem(status, code, Map.of()));
        var allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? response : response.header(HttpHeaders.ALLOW, allow)).build();
    }

    @ServerExceptionMapper
    Response fault(Exception e) {
        var refusal = DatabaseRefusals.of(e);
        if (refusal != null) {
            return refusal(refusal);
        }
        LOG.error("request failed", e);
        return respond(problem(500, "INTERNAL", Map.of())).build();
    }

    private Problem problem(int status, String code, Map<String, Object> members, Object... arguments) {
        return problems.of(
                Feature.KIT, status, code, language(), uri.getPath(), new LinkedHashMap<>(members), arguments);
    }

    private Locale language() {
        return problems.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private Response.ResponseBuilder respond(Problem problem) {
        return Response.status(problem.status())
                .type(Problems.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(problem);
    }
}
