package cn.practice.reporting.slice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.feed.Slices;
import cn.practice.reporting.query.Measure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class SliceTablesFlowTest {

    @Inject
    Database database;

    @Test
    void areMadeAsTheSlicesAreDescribed() {
        for (var slice : Slices.ALL) {
            var tables = new SliceTables(slice);
            assertThat(columns(tables.total())).containsExactlyInAnyOrderElementsOf(with(tables.totalKey(), slice));
            assertThat(columns(tables.rollup())).containsExactlyInAnyOrderElementsOf(with(tables.rollupKey(), slice));
        }
    }

    @Test
    void areDividedByGeneration() {
        for (var slice : Slices.ALL) {
            var key = Statement.of("select pg_get_partkeydef(cast(? as regclass))", new SliceTables(slice).total());
            assertThat(database.<String>use(connection -> key.one(connection, row -> row.text(1))))
                    .isEqualTo("LIST (generation)");
        }
    }

    private static List<String> with(List<String> key, Slice<?> slice) {
        return Stream.of(
                        Stream.of("generation", "slot", "day"),
                        key.stream(),
                        slice.measures().stream().map(Measure::column))
                .flatMap(columns -> columns)
                .toList();
    }

    private List<String> columns(String table) {
        var columns = Statement.of("select column_name from information_schema.columns where table_name = ?", table);
        return database.use(connection -> columns.list(connection, row -> row.text(1)));
    }
}
