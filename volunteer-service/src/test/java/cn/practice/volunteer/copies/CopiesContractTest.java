package cn.practice.volunteer.copies;

import cn.practice.embedded.Platform;
import cn.practice.kit.testing.ConsumedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;

/** The examples of activity-service, each read by the parsers of all its topics: one alone knows it. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class CopiesContractTest extends ConsumedEvents<List<Object>> {

    private final EventParser parser;

    @Inject
    CopiesContractTest(EventParser parser) {
        this.parser = parser;
    }

    @Override
    protected List<Object> read(String type, String body) {
        return List.of(
                parser.activity(type, body),
                parser.signUp(type, body),
                parser.attendance(type, body),
                parser.isOfCampaigns(type));
    }

    @Override
    protected boolean isUnknown(List<Object> events) {
        return events.stream()
                .allMatch(event -> event instanceof ActivityEvent.Unknown
                        || event instanceof SignUpEvent.Unknown
                        || event instanceof AttendanceEvent.Unknown
                        || event.equals(false));
    }
}
