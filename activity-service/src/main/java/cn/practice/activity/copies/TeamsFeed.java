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

/** Kafka in: teams. */
@ApplicationScoped
class TeamsFeed implements Copy {

    private final Inbox inbox;
    private final EventParser parser;
    private final KnownTeams teams;

    TeamsFeed(Inbox inbox, EventParser parser, KnownTeams teams) {
        this.inbox = inbox;
        this.parser = parser;
        this.teams = teams;
    }

    @Override
    public String topic() {
        return Topics.TEAMS;
    }

    @Override
    public List<String> tables() {
        return List.of("known_team");
    }

    @Override
    public void apply(EventHeaders headers, @Nullable String body) {
        teams.apply(parser.team(headers.type(), body), headers.version());
    }

    @Incoming("teams")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(records, this);
    }
}
