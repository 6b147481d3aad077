package cn.practice.reporting.copies;

import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Told.teamFormed;
import static cn.practice.reporting.Told.teamRenamed;
import static cn.practice.reporting.Told.teamTransferred;
import static cn.practice.reporting.Told.tell;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class TeamCopyFlowTest {

    @Inject
    Database database;

    private final UUID team = Ids.next();

    @Test
    void hasTheNewestNameAndSiteWhateverCameFirst() {
        tell(
                teamTransferred(team, 4, "T"),
                teamRenamed(team, 3, "new"),
                teamFormed(team, "S"),
                teamRenamed(team, 2, "old"));

        eventually(() -> assertThat(copy()).isEqualTo("new,T,DEPARTMENT,4"));
    }

    private String copy() {
        var sql = Statement.of(
                "select coalesce(max(concat_ws(',', name, site_code, type, version)), '') from known_team where id = ?",
                team);
        return database.<String>use(connection -> sql.one(connection, row -> row.text(1)));
    }
}
