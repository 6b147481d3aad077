package cn.practice.activity.copies;

import cn.practice.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Kafka in: appointments. */
@ApplicationScoped
class AppointmentsFeed {

    private final Inbox inbox;
    private final EventParser parser;
    private final KnownAppointments appointments;

    AppointmentsFeed(Inbox inbox, EventParser parser, KnownAppointments appointments) {
        this.inbox = inbox;
        this.parser = parser;
        this.appointments = appointments;
    }

    @Incoming("appointments")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(
                records,
                (headers, body) -> appointments.apply(parser.appointment(headers.type(), body), headers.version()));
    }
}
