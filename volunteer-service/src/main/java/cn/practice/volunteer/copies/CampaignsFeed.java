package cn.practice.volunteer.copies;

import cn.practice.kit.inbox.CannotApply;
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

/** Kafka in: campaigns and kinds, of which only how far they were read is kept: marks speak of them too. */
@ApplicationScoped
class CampaignsFeed implements Copy {

    private final Inbox inbox;
    private final EventParser parser;

    CampaignsFeed(Inbox inbox, EventParser parser) {
        this.inbox = inbox;
        this.parser = parser;
    }

    @Override
    public String topic() {
        return Topics.CAMPAIGNS;
    }

    @Override
    public List<String> tables() {
        return List.of();
    }

    @Override
    public void apply(EventHeaders headers, @Nullable String body) {
        if (!parser.isOfCampaigns(headers.type())) {
            throw new CannotApply("unknown type " + headers.type());
        }
    }

    @Incoming("campaigns")
    @Blocking
    void take(ConsumerRecords<String, String> records) {
        inbox.take(records, this);
    }
}
