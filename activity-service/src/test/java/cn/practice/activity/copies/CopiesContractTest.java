package cn.practice.activity.copies;

import static java.util.stream.Collectors.toSet;

import cn.practice.embedded.Platform;
import cn.practice.kit.testing.ConsumedEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The examples of volunteer-service, each read by the parsers of all its topics: one alone knows it. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class CopiesContractTest extends ConsumedEvents<Set<Object>> {

    private final EventParser parser;

    @Inject
    CopiesContractTest(EventParser parser) {
        this.parser = parser;
    }

    @Override
    protected Set<Object> read(String type, String body) {
        return Stream.<BiFunction<String, String, Object>>of(
                        parser::site, parser::team, parser::volunteer, parser::appointment)
                .map(each -> each.apply(type, body))
                .collect(toSet());
    }

    @Override
    protected boolean isUnknown(Set<Object> events) {
        return events.stream().allMatch(CopiesContractTest::isNotKnown);
    }

    private static boolean isNotKnown(Object event) {
        return event instanceof SiteEvent.Unknown
                || event instanceof TeamEvent.Unknown
                || event instanceof VolunteerEvent.Unknown
                || event instanceof AppointmentEvent.Unknown;
    }
}
