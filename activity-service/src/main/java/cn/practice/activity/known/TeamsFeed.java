package cn.practice.activity.known;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Kafka in: teams. */
@ApplicationScoped
class TeamsFeed {

    private final Learning learning;
    private final News news;
    private final KnownTeams teams;

    TeamsFeed(Learning learning, News news, KnownTeams teams) {
        this.learning = learning;
        this.news = news;
        this.teams = teams;
    }

    @Incoming("teams")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        learning.from(records, (headers, body) -> teams.learn(news.ofTeam(headers.type(), body), headers.version()));
    }
}
