package cn.practice.activity.kind;

import static cn.practice.activity.District.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.practice.embedded.EventLog;
import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class KindTellingFlowTest {

    @Inject
    KindTelling telling;

    @Inject
    Kinds kinds;

    @Inject
    Sql sql;

    @Test
    void everyKindIsToldWithItsFormsAndBothNames() {
        var codes = kinds.catalogue().kinds().keySet();

        await().untilAsserted(() -> assertThat(EventLog.read(Topics.CAMPAIGNS))
                .filteredOn(each -> each.type().equals("KindStated"))
                .extracting(LoggedEvent::subject)
                .containsAll(codes));
        assertThat(told("THEORY_TALK").getFirst().json())
                .startsWith("{\"code\":\"THEORY_TALK\",\"nameZh\":\"理论宣讲\",\"nameEn\":\"Theory talk\","
                        + "\"countsAsService\":true,\"hazard\":false,\"forms\":[{\"code\":\"PEOPLES_TALK\",")
                .endsWith("\"by\":{\"kind\":\"SERVICE\"}}");
    }

    @Test
    void aKindThatIsAnotherNowIsToldAgainByOneOfTwoReplicas() throws InterruptedException {
        await().until(() -> told("MEDIATION").size() == 1);

        change("update kind set name_en = 'Settling disputes' where code = 'MEDIATION'");
        startTwoReplicas();
        change("update kind set name_en = 'Mediation' where code = 'MEDIATION'");
        startTwoReplicas();

        await().until(() -> told("MEDIATION").size() == 3);
        assertThat(told("MEDIATION"))
                .extracting(each -> each.headers().get("sequence"))
                .containsExactly("1", "2", "3");
        assertThat(told("MEDIATION").get(1).json()).contains("\"nameEn\":\"Settling disputes\"");
        assertThat(told("CULTURE")).hasSize(1);
    }

    private void startTwoReplicas() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(List.<Callable<Void>>of(this::start, this::start)).forEach(each -> each.resultNow());
        }
    }

    private Void start() {
        var catalogue = new Kinds(sql).catalogue();
        QuarkusTransaction.requiringNew().run(() -> telling.tell(catalogue));
        return null;
    }

    private static List<LoggedEvent> told(String kind) {
        return EventLog.about(Topics.CAMPAIGNS, kind);
    }
}
