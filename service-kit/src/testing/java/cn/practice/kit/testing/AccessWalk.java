package cn.practice.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every row and role of contract/access.csv with a real request and a signed token, and compares its rows with
 * the OpenAPI document.
 *
 * @param <C> who calls, with all that a request needs to be within the caller's scope if any is
 */
public abstract class AccessWalk<C> {

    /** The roles of a contract, in the order of its columns. */
    protected static final List<String> ROLES = List.of("public", "volunteer", "leader", "staff", "auditor", "admin");

    private static final Path CONTRACT = Path.of("contract", "access.csv");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** A caller with this role. */
    protected abstract C caller(String role);

    /** By method and path, a request that is well-formed and possible, so that the role alone decides. */
    protected abstract Map<String, Function<C, Response>> requests();

    /** The requests of a caller, with which they read again what they have made; null where nobody does. */
    protected @Nullable RequestSpecification again(C caller) {
        return null;
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @MethodSource("cells")
    void answersEachRoleAsDocumented(String operation, String role, int status) {
        var request = Objects.requireNonNull(requests().get(operation), "no request for " + operation);

        var caller = caller(role);
        var response = request.apply(caller);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        var again = again(caller);
        if (status == 201 && again != null) {
            var location = response.header("Location");
            assertThat(location).isNotNull().startsWith("http");
            assertThat(again.get(location).statusCode()).as(location).isEqualTo(200);
        }
    }

    @Test
    void documentsEveryOperationAndNoOther() throws IOException {
        assertThat(operations()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(served());
    }

    @Test
    void hasARequestForEveryRowAndNoOther() throws IOException {
        assertThat(requests().keySet()).containsExactlyInAnyOrderElementsOf(operations());
    }

    @Test
    void refusesATokenThatHasExpired() throws IOException {
        var path = rows().filter(row -> row[0].equals("GET") && row[2].equals("401") && !row[1].contains("{"))
                .map(row -> row[1])
                .findFirst()
                .orElseThrow();

        given().auth()
                .oauth2(Tokens.expired(UUID.randomUUID(), "district-admin"))
                .get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    static Stream<Arguments> cells() throws IOException {
        return rows().flatMap(row -> IntStream.range(0, ROLES.size())
                .mapToObj(i -> Arguments.of(row[0] + " " + row[1], ROLES.get(i), Integer.valueOf(row[i + 2]))));
    }

    private static List<String> operations() throws IOException {
        return rows().map(row -> row[0] + " " + row[1]).toList();
    }

    private static Stream<String[]> rows() throws IOException {
        var lines = Files.readAllLines(CONTRACT);
        assertThat(lines.getFirst()).isEqualTo("method,path," + String.join(",", ROLES));
        return lines.stream().skip(1).map(line -> line.split(",", -1));
    }

    private static Set<String> served() {
        var served = new TreeSet<String>();
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> served.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return served;
    }
}
