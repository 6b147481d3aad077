package cn.practice.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While replicas change, those of the version before still work on what the next one has migrated. Until 2.0 is released
 * a migration may say that it is no such change.
 */
class MigrationsTest {

    /** What takes something from them, or asks of them what they do not know. */
    private static final Pattern INCOMPATIBLE = Pattern.compile(
            "drop\\s+table|drop\\s+column|\\brename\\b|alter\\s+column|add\\s+column(?![^,;]*default)[^,;]*not\\s+null",
            Pattern.CASE_INSENSITIVE);
    /** Said above a statement that cleans up what no version in use knows any more. */
    private static final Pattern UNUSED = Pattern.compile("-- unused since \\d+\\.\\d+");
    /** Begins a migration that replicas of 1.0 do not survive: they end before it. */
    private static final String STOP = "-- stop upgrade to 2.0";

    private static final String NEXT = "deploy/clients/released/2.0.0.yaml";

    static Stream<Path> migrations() {
        return Stream.concat(Stream.of("service-kit"), Repository.SERVICES.stream())
                .flatMap(module -> Repository.files(module + "/src/main/resources/db", ".sql"));
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void leavesTheVersionBeforeWhatItUses(Path migration) {
        assertThat(incompatible(Repository.text(migration))).isEmpty();
    }

    @Test
    void thereAreMigrationsOfAllServices() {
        var found = migrations().map(Path::toString).toList();

        assertThat(Repository.SERVICES).allSatisfy(each -> assertThat(found).anyMatch(file -> file.contains(each)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table shift drop column places;",
                "alter table shift rename to session;",
                "alter table shift add column kind text not null;",
                "create index a on b (c); drop table shift;"
            })
    void whatWouldBreakItIsSeen(String sql) {
        assertThat(incompatible(sql)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table shift add column kind text not null default 'LECTURE';",
                "alter table shift add column kind text;",
                "create table kind (code text not null);",
                "drop index shift_by_day;",
                "-- unused since 1.2\nalter table shift drop column places;",
                "-- stop upgrade to 2.0\nalter table shift drop column places;"
            })
    void whatDoesNotIsLetThrough(String sql) {
        assertThat(incompatible(sql)).isEmpty();
    }

    private static List<String> incompatible(String sql) {
        if (sql.startsWith(STOP) && Files.notExists(Repository.ROOT.resolve(NEXT))) {
            return List.of();
        }
        return Stream.of(sql.split(";", -1))
                .filter(statement -> !UNUSED.matcher(statement).find())
                .filter(statement -> INCOMPATIBLE
                        .matcher(statement.replaceAll("--[^\n]*", ""))
                        .find())
                .toList();
    }
}
