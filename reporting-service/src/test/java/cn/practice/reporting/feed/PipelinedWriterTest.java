package cn.practice.reporting.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.kit.sql.DatabaseFault;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PipelinedWriterTest {

    @Test
    void writesOneWhileTheNextIsMadeReadyAndKeepsTheirOrder() {
        var written = new CopyOnWriteArrayList<Integer>();
        var mayWrite = new CountDownLatch(1);
        try (var writer = new PipelinedWriter<Integer>("writer", each -> {
            await(mayWrite);
            written.add(each);
        })) {
            writer.next(1);
            assertThat(written).isEmpty();
            mayWrite.countDown();
            writer.next(2);
            writer.finish();
        }
        assertThat(written).isEqualTo(List.of(1, 2));
    }

    @Test
    void throwsAFailureToWhoeverComesNext() {
        try (var writer = new PipelinedWriter<Integer>("writer", each -> {
            throw new SQLException("broken");
        })) {
            writer.next(1);
            assertThatThrownBy(() -> writer.next(2)).isInstanceOf(DatabaseFault.class);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
