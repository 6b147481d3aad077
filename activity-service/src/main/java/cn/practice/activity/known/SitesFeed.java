package cn.practice.activity.known;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Kafka in: sites. */
@ApplicationScoped
class SitesFeed {

    private final Learning learning;
    private final News news;
    private final KnownSites sites;

    SitesFeed(Learning learning, News news, KnownSites sites) {
        this.learning = learning;
        this.news = news;
        this.sites = sites;
    }

    @Incoming("sites")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        learning.from(records, (headers, body) -> sites.learn(news.ofSite(headers.type(), body), headers.version()));
    }
}
