package cn.practice.volunteer;

import cn.practice.embedded.Platform;
import cn.practice.kit.testing.AccessWalk;
import cn.practice.kit.testing.ContractFuzz;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ContractFuzzTest extends ContractFuzz {

    @Override
    protected AccessWalk<?> walk() {
        return new AccessTest();
    }
}
