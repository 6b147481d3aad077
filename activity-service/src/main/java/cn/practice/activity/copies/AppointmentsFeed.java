package cn.practice.activity.copies;

import cn.practice.kit.inbox.Copy;
import cn.practice.kit.inbox.Inbox;
import cn.practice.kit.kafka.EventHeaders;
import cn.practice.kit.kafka.Topics;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Kafka in: appointments. */
@ApplicationScoped
class AppointmentsFeed implements Copy {

    private final Inbox inbox;
    private final EventParser parser;
    private final KnownAppointments appointments;

    AppointmentsFeed(Inbox inbox, EventParser parser, KnownAppointments appointments) {
        this.inbox = inbox;
        this.parser = parser;
        this.appointments = appointments;
    }

    @Override
    public String topic() {
        return Topics.APPOINTMENTS;
    }

    @Override
    public List<String> tables() {
        return List.of("known_appointment");
    }

    @Override
    public void apply(EventHeaders headers, @Nullable String body) {
        appointments.apply(parser.appointment(headers.type(), body), headers.version());
    }

    @Incoming("appointments")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(records, this);
    }
}
