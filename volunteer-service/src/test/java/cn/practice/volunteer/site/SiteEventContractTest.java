package cn.practice.volunteer.site;

import cn.practice.embedded.Platform;
import cn.practice.volunteer.EventContract;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class SiteEventContractTest {
    private final ObjectMapper json;

    @Inject
    SiteEventContractTest(ObjectMapper json) {
        this.json = json;
    }

    @Test
    void everyEventKeepsItsContract() throws IOException {
        EventContract.check(
                json,
                SiteEvent.class,
                List.of(
                        new SiteEvent.SiteOpened(
                                "321181002001", "车站社区新时代文明实践站", SiteLevel.STATION, "321181002000", SiteKind.COMMUNITY),
                        new SiteEvent.SiteRenamed("321181002001", "车站社区实践站"),
                        new SiteEvent.SiteClosed("321181002001")));
    }
}
