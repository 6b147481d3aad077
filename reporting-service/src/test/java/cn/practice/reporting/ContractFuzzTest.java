package cn.practice.reporting;

import cn.practice.embedded.Platform;
import cn.practice.kit.sql.Database;
import cn.practice.kit.testing.AccessWalk;
import cn.practice.kit.testing.ContractFuzz;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ContractFuzzTest extends ContractFuzz {

    private final Database database;

    @Inject
    ContractFuzzTest(Database database) {
        this.database = database;
    }

    @Override
    protected AccessWalk<?> walk() {
        var walk = new AccessTest(database);
        walk.prepare();
        return walk;
    }
}
