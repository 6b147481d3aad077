package cn.practice.activity.copies;

import cn.practice.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Kafka in: teams. */
@ApplicationScoped
class TeamsFeed {

    private final Inbox inbox;
    private final EventParser parser;
    private final KnownTeams teams;

    TeamsFeed(Inbox inbox, EventParser parser, KnownTeams teams) {
        this.inbox = inbox;
        this.parser = parser;
        this.teams = teams;
    }

    @Incoming("teams")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(records, (headers, body) -> teams.apply(parser.team(headers.type(), body), headers.version()));
    }
}
