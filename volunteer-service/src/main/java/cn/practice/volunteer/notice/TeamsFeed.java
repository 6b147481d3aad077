package cn.practice.volunteer.notice;

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

/** Kafka in: what this service told of teams and their members, for notices alone. */
@ApplicationScoped
class TeamsFeed implements Copy {

    private final Inbox inbox;
    private final NoticeFold notices;

    TeamsFeed(Inbox inbox, NoticeFold notices) {
        this.inbox = inbox;
        this.notices = notices;
    }

    @Override
    public String topic() {
        return Topics.TEAMS;
    }

    @Override
    public List<String> tables() {
        return List.of();
    }

    @Override
    public void apply(EventHeaders headers, @Nullable String body) {
        notices.fold(headers, body);
    }

    @Incoming("own-teams")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(records, this);
    }
}
