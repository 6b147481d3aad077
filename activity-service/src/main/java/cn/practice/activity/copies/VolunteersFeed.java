package cn.practice.activity.copies;

import cn.practice.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Kafka in: volunteers. */
@ApplicationScoped
class VolunteersFeed {

    private final Inbox inbox;
    private final EventParser parser;
    private final KnownVolunteers volunteers;
    private final Event<StandingChanged> standing;

    VolunteersFeed(Inbox inbox, EventParser parser, KnownVolunteers volunteers, Event<StandingChanged> standing) {
        this.inbox = inbox;
        this.parser = parser;
        this.volunteers = volunteers;
        this.standing = standing;
    }

    @Incoming("volunteers")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(
                records,
                (headers, body) -> volunteers.apply(parser.volunteer(headers.type(), body), headers.version()));
        standing.fire(new StandingChanged());
    }
}
