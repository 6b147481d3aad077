package cn.practice.kit.testing;

import cn.practice.kit.testing.fuzz.Contract;
import cn.practice.kit.testing.fuzz.Operation;
import cn.practice.kit.testing.fuzz.Sample;
import cn.practice.kit.testing.fuzz.Sent;
import io.restassured.RestAssured;
import io.restassured.authentication.PreemptiveOAuth2HeaderScheme;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The requests of an access walk, made with all that they need and then not sent. */
final class SampleRequests implements Filter {

    private static final List<String> ROLES = List.of("volunteer", "leader", "staff", "admin");

    private final Operation operation;
    private @Nullable Sent made;

    private SampleRequests(Operation operation) {
        this.operation = operation;
    }

    /** One of each operation for each role that may be within its scope. */
    static <C> List<Sample> of(AccessWalk<C> walk, Contract contract) {
        var samples = new ArrayList<Sample>();
        for (var operation : contract.operations()) {
            for (var role : ROLES) {
                var sent = made(walk, operation, role);
                samples.add(new Sample(operation, role, sent == null ? likeOthers(samples, operation, role) : sent));
            }
        }
        return samples;
    }

    /** What is opened in a way of its own, such as a stream, is asked for as the same caller asks for something else. */
    private static Sent likeOthers(List<Sample> samples, Operation operation, String role) {
        return samples.stream()
                .filter(each -> each.role().equals(role) && each.sent().body() == null)
                .map(each -> each.sent().to(operation))
                .findFirst()
                .orElseThrow();
    }

    private static <C> @Nullable Sent made(AccessWalk<C> walk, Operation operation, String role) {
        var caller = walk.caller(role);
        var request =
                Objects.requireNonNull(walk.requests().get(operation.name()), "no request for " + operation.name());
        var sample = new SampleRequests(operation);
        var before = RestAssured.filters();
        RestAssured.filters(sample);
        try {
            var _ = request.apply(caller);
        } finally {
            RestAssured.replaceFiltersWith(before);
        }
        return sample.made;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        var address = URI.create(request.getURI());
        if (made != null || !operation.has(request.getMethod(), address.getRawPath())) {
            return context.next(request, response);
        }
        made = sent(request, address);
        return new ResponseBuilder()
                .setStatusCode(200)
                .setContentType("application/json")
                .setBody("{}")
                .build();
    }

    private static Sent sent(FilterableRequestSpecification request, URI address) {
        var sent = Sent.of(request.getMethod(), address.getRawPath());
        for (var each : request.getHeaders()) {
            sent = sent.with(each.getName(), each.getValue());
        }
        if (request.getAuthenticationScheme() instanceof PreemptiveOAuth2HeaderScheme bearer) {
            sent = sent.with("Authorization", "Bearer " + bearer.getAccessToken());
        }
        if (address.getRawQuery() != null) {
            sent = sent.asking(address.getRawQuery().split("&"));
        }
        return request.getBody() == null ? sent : sent.saying(request.getBody().toString());
    }
}
