package cn.practice.volunteer;

import cn.practice.embedded.Platform;
import cn.practice.kit.testing.OpenApiContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class OpenApiTest extends OpenApiContract {}
