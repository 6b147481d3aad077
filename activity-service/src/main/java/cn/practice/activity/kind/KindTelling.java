package cn.practice.activity.kind;

import static java.util.Objects.requireNonNull;

import cn.practice.activity.kind.KindEvent.KindStated;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.TreeMap;

/** Tells of each kind, at the start, that is not as it was last told: a migration has brought or changed it. */
@ApplicationScoped
class KindTelling {

    /** Gives a kind its next version where something else was said of it; of two replicas at once, the second finds it said. */
    private static final String SAY = """
            insert into kind_told (code, version, said)
            select code, 1, said from unnest(?::text[], ?::text[]) as now (code, said)
            on conflict (code) do update set version = kind_told.version + 1, said = excluded.said
             where kind_told.said <> excluded.said
            returning code, version""";

    private final Sql sql;
    private final ObjectMapper json;
    private final Outbox outbox;

    KindTelling(Sql sql, ObjectMapper json, Outbox outbox) {
        this.sql = sql;
        this.json = json;
        this.outbox = outbox;
    }

    @Transactional
    void start(@Observes StartupEvent event, Kinds kinds) {
        tell(kinds.catalogue());
    }

    /** Tells, within the running transaction, what of the catalogue is not as it was told. */
    void tell(KindCatalogue catalogue) {
        // in one order, or two replicas wait for each other
        var stated = new TreeMap<String, KindStated>();
        catalogue.kinds().forEach((code, kind) -> stated.put(code, kind.stated()));
        var told = sql.list(
                SAY,
                row -> entry(requireNonNull(stated.get(row.text("code"))), row.count("version")),
                Column.of(stated.keySet()),
                Column.of(stated.values(), this::said));
        outbox.append(told);
    }

    private static OutboxEntry entry(KindStated kind, long version) {
        return new OutboxEntry(Topics.CAMPAIGNS, kind.code(), kind.code(), version, kind, By.service());
    }

    private String said(KindStated kind) {
        try {
            return json.writeValueAsString(kind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kind not written as JSON", e);
        }
    }
}
