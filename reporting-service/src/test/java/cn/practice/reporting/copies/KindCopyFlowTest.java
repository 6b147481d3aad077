package cn.practice.reporting.copies;

import static cn.practice.reporting.Reports.ask;
import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Told.kindStated;
import static cn.practice.reporting.Told.tell;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class KindCopyFlowTest {

    @Inject
    Database database;

    private final String own = Ids.next().toString().substring(24);
    private final String kind = "KIND-" + own;
    private final String form = "FORM-" + own;

    @Test
    void aKindThatIsToldCanBeAskedForBeforeAnythingOfItTookPlace() {
        ask("/totals?kind=" + kind).then().statusCode(404);

        tell(kindStated(kind, form, 1, "烟花"));

        eventually(() -> ask("/totals?kind=" + kind).then().statusCode(200));
        ask("/totals?form=" + form).then().statusCode(200);
        assertThat(names(kind)).containsExactly("烟花/Fireworks", "小烟花/Small");
    }

    @Test
    void ofAKindThatIsToldAgainTheNewestNamesAreKept() {
        tell(kindStated(kind, form, 2, "焰火"), kindStated(kind, form, 1, "烟花"));
        eventually(() -> assertThat(names(kind)).containsExactly("焰火/Fireworks", "小焰火/Small"));

        tell(kindStated(kind, form, 3, "礼花"), kindStated(kind, form, 2, "焰火"));
        eventually(() -> assertThat(names(kind)).containsExactly("礼花/Fireworks", "小礼花/Small"));
    }

    /** The listed kinds of before are told by activity-service when it starts. */
    @Test
    void aKindThatIsListedGetsItsNamesWhenItIsTold() {
        tell(kindStated("TRAINING", form, 1, "培训"));

        eventually(() -> assertThat(names("TRAINING")).containsExactly("培训/Fireworks", "小培训/Small"));
    }

    /** Of the kind and then of its form. */
    private List<String> names(String kind) {
        var names = Statement.of("select name_zh || '/' || name_en from known_kind where kind = ? order by form", kind);
        return database.use(connection -> names.list(connection, row -> row.text(1)));
    }
}
