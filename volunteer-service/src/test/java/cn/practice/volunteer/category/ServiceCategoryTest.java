package cn.practice.volunteer.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServiceCategoryTest {

    private static final Path CATALOGUE =
            Path.of("..", "activity-service", "src", "main", "resources", "db", "migration");
    private static final Pattern KINDS = Pattern.compile("insert into kind \\((.*?);", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\([0-9]+, '([A-Z_]+)'");

    @Test
    void isAKindOfActivity() throws IOException {
        try (var migrations = Files.list(CATALOGUE)) {
            var kinds = migrations.sorted().flatMap(ServiceCategoryTest::kinds).toList();

            assertThat(Arrays.stream(ServiceCategory.values()).map(Enum::name)).containsExactlyElementsOf(kinds);
        }
    }

    private static Stream<String> kinds(Path migration) {
        try {
            return KINDS.matcher(Files.readString(migration))
                    .results()
                    .flatMap(each -> CODE.matcher(each.group(1)).results())
                    .map(each -> each.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
