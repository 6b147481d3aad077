package cn.practice.activity.known;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Kafka in: appointments. */
@ApplicationScoped
class AppointmentsFeed {

    private final Learning learning;
    private final News news;
    private final KnownAppointments appointments;

    AppointmentsFeed(Learning learning, News news, KnownAppointments appointments) {
        this.learning = learning;
        this.news = news;
        this.appointments = appointments;
    }

    @Incoming("appointments")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        learning.from(
                records,
                (headers, body) -> appointments.learn(news.ofAppointment(headers.type(), body), headers.version()));
    }
}
