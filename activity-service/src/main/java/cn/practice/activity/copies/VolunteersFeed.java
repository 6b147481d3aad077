package cn.practice.activity.copies;

import cn.practice.kit.inbox.Copy;
import cn.practice.kit.inbox.Inbox;
import cn.practice.kit.kafka.EventHeaders;
import cn.practice.kit.kafka.Topics;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Kafka in: volunteers. */
@ApplicationScoped
class VolunteersFeed implements Copy {

    private final Inbox inbox;
    private final EventParser parser;
    private final VolunteerProjection volunteers;
    private final Event<StandingChanged> standing;

    VolunteersFeed(Inbox inbox, EventParser parser, VolunteerProjection volunteers, Event<StandingChanged> standing) {
        this.inbox = inbox;
        this.parser = parser;
        this.volunteers = volunteers;
        this.standing = standing;
    }

    @Override
    public String topic() {
        return Topics.VOLUNTEERS;
    }

    @Override
    public List<String> tables() {
        return List.of("known_volunteer", "known_suspension");
    }

    @Override
    public void apply(EventHeaders headers, @Nullable String body) {
        volunteers.apply(parser.volunteer(headers.type(), body), headers.version(), headers.time());
    }

    @Incoming("volunteers")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(records, this);
        standing.fire(new StandingChanged());
    }
}
