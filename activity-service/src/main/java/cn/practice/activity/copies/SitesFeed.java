package cn.practice.activity.copies;

import cn.practice.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Kafka in: sites. */
@ApplicationScoped
class SitesFeed {

    private final Inbox inbox;
    private final EventParser parser;
    private final KnownSites sites;

    SitesFeed(Inbox inbox, EventParser parser, KnownSites sites) {
        this.inbox = inbox;
        this.parser = parser;
        this.sites = sites;
    }

    @Incoming("sites")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(records, (headers, body) -> sites.apply(parser.site(headers.type(), body), headers.version()));
    }
}
