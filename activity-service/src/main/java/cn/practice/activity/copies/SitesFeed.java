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

/** Kafka in: sites. */
@ApplicationScoped
class SitesFeed implements Copy {

    private final Inbox inbox;
    private final EventParser parser;
    private final KnownSites sites;

    SitesFeed(Inbox inbox, EventParser parser, KnownSites sites) {
        this.inbox = inbox;
        this.parser = parser;
        this.sites = sites;
    }

    @Override
    public String topic() {
        return Topics.SITES;
    }

    @Override
    public List<String> tables() {
        return List.of("known_site");
    }

    @Override
    public void apply(EventHeaders headers, @Nullable String body) {
        sites.apply(parser.site(headers.type(), body), headers.version());
    }

    @Incoming("sites")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(records, this);
    }
}
