package cn.practice.activity;

import cn.practice.embedded.Platform;
import cn.practice.kit.testing.EventContracts;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class EventContractTest extends EventContracts {

    @Inject
    EventContractTest(ObjectMapper json) {
        super(json);
    }
}
