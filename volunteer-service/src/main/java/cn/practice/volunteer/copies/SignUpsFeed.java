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

/** Kafka in: sign-ups. */
@ApplicationScoped
class SignUpsFeed implements Copy {

    private final Inbox inbox;
    private final EventParser parser;
    private final KnownSignUps signUps;
    private final Event<Told> told;

    SignUpsFeed(Inbox inbox, EventParser parser, KnownSignUps signUps, Event<Told> told) {
        this.inbox = inbox;
        this.parser = parser;
        this.signUps = signUps;
        this.told = told;
    }

    @Override
    public String topic() {
        return Topics.SIGN_UPS;
    }

    @Override
    public List<String> tables() {
        return List.of("known_sign_up");
    }

    @Override
    public void apply(EventHeaders headers, @Nullable String body) {
        told.fire(new Told(headers, body));
        signUps.apply(parser.signUp(headers.type(), body), headers.version());
    }

    @Incoming("sign-ups")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(records, this);
    }
}
