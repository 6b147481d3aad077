package cn.practice.volunteer.copies;

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

/** Kafka in: activities and their shifts. */
@ApplicationScoped
class ActivitiesFeed implements Copy {

    private final Inbox inbox;
    private final EventParser parser;
    private final KnownActivities activities;
    private final Event<Told> told;

    ActivitiesFeed(Inbox inbox, EventParser parser, KnownActivities activities, Event<Told> told) {
        this.inbox = inbox;
        this.parser = parser;
        this.activities = activities;
        this.told = told;
    }

    @Override
    public String topic() {
        return Topics.ACTIVITIES;
    }

    @Override
    public List<String> tables() {
        return List.of("known_activity", "known_shift");
    }

    @Override
    public void apply(EventHeaders headers, @Nullable String body) {
        told.fire(new Told(headers, body));
        activities.apply(parser.activity(headers.type(), body), headers.version());
    }

    @Incoming("activities")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(records, this);
    }
}
