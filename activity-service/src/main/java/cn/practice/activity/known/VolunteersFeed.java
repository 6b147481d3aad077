package cn.practice.activity.known;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Kafka in: volunteers. */
@ApplicationScoped
class VolunteersFeed {

    private final Learning learning;
    private final News news;
    private final KnownVolunteers volunteers;
    private final Event<StandingChanged> standing;

    VolunteersFeed(Learning learning, News news, KnownVolunteers volunteers, Event<StandingChanged> standing) {
        this.learning = learning;
        this.news = news;
        this.volunteers = volunteers;
        this.standing = standing;
    }

    @Incoming("volunteers")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        learning.from(
                records,
                (headers, body) -> volunteers.learn(news.ofVolunteer(headers.type(), body), headers.version()));
        standing.fire(new StandingChanged());
    }
}
