package cn.practice.reporting.feed;

import static cn.practice.reporting.Records.ID;
import static cn.practice.reporting.Records.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FoldBatchTest {

    private static final TopicPartition PARTITION = new TopicPartition("volunteer.volunteers.v1", 3);
    private static final UUID ONE = new UUID(0x0199b3c8_0000_7000L, 0x8000_0000_0000_0001L);
    private static final UUID OTHER = new UUID(0x0199b3c8_0000_7000L, 0x8000_0000_0000_0002L);

    private final FoldBatch batch = new FoldBatch(1);

    @Test
    void countsAnEventOnceHoweverOftenItComes() {
        batch.add(approved(5, ONE));
        batch.add(approved(6, ONE));
        assertThat(batch.ids()).containsExactly(ONE);
        assertThat(batch.counted(PARTITION).events()).isOne();
        assertThat(batch.next()).containsEntry(PARTITION, 7L);
    }

    @Test
    void hasSumsOfNoSliceButThoseOfItsFacts() {
        batch.add(approved(5, ONE));
        batch.add(record(PARTITION, 6, OTHER.toString(), "StarReached", "{}"));
        assertThat(batch.sums()).hasSize(1);
        assertThat(batch.counted(PARTITION).undecided()).isOne();
    }

    @Test
    void keepsItsPositionsWithoutWhatIsKnown() {
        batch.add(approved(5, ONE));
        batch.add(approved(6, OTHER));
        var fresh = batch.without(Set.of(OTHER));
        assertThat(fresh.ids()).containsExactly(ONE);
        assertThat(fresh.counted(PARTITION).events()).isOne();
        assertThat(fresh.next()).isEqualTo(batch.next());
    }

    @Test
    void keepsWhatIsCopiedApart() {
        batch.add(record(PARTITION, 5, ONE.toString(), "SiteClosed", "{\"code\":\"S\"}"));
        assertThat(batch.copied()).hasSize(1);
        assertThat(batch.sums()).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> approved(long offset, UUID id) {
        var body = "{\"volunteerId\":\"%s\",\"siteCode\":\"S\",\"day\":\"2026-05-04\"}".formatted(ID);
        return record(PARTITION, offset, id.toString(), "VolunteerApproved", body);
    }
}
