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

/** Kafka in: attendances. */
@ApplicationScoped
class AttendancesFeed implements Copy {

    private final Inbox inbox;
    private final EventParser parser;
    private final KnownAttendances attendances;
    private final Event<Told> told;

    AttendancesFeed(Inbox inbox, EventParser parser, KnownAttendances attendances, Event<Told> told) {
        this.inbox = inbox;
        this.parser = parser;
        this.attendances = attendances;
        this.told = told;
    }

    @Override
    public String topic() {
        return Topics.ATTENDANCES;
    }

    @Override
    public List<String> tables() {
        return List.of("known_attendance");
    }

    @Override
    public void apply(EventHeaders headers, @Nullable String body) {
        told.fire(new Told(headers, body));
        attendances.apply(parser.attendance(headers.type(), body), headers.version());
    }

    @Incoming("attendances")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(records, this);
    }
}
