package cn.practice.volunteer.person;

import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.person.identity.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How staff bring in many people at once: as {@link Intake#enrol} does one, in sets. */
@ApplicationScoped
public class GroupIntake {

    private static final String NEXT_NUMBERS =
            "select nextval('volunteer_number') as number from generate_series(1, ?)";
    private static final String BROUGHT =
            "select id, document_hash from volunteer where document_hash = any (?::bytea[]) and enrolled_by = ? and status <> 'REJECTED'";
    private static final String HELD =
            "select document_hash from volunteer where document_hash = any (?::bytea[]) and holds_document";
    private static final String ALIKE = """
            select phone_hash, birth_date, name
              from volunteer join unnest(?::bytea[], ?::date[], ?::text[]) as wanted (phone_hash, birth_date, name)
             using (phone_hash, birth_date, name)""";

    private final Volunteers volunteers;
    private final Documents documents;
    private final Identities identities;
    private final Outbox outbox;
    private final Access access;
    private final Sql sql;
    private final CivilTime time;

    GroupIntake(
            Volunteers volunteers,
            Documents documents,
            Identities identities,
            Outbox outbox,
            Access access,
            Sql sql,
            CivilTime time) {
        this.volunteers = volunteers;
        this.documents = documents;
        this.identities = identities;
        this.outbox = outbox;
        this.access = access;
        this.sql = sql;
        this.time = time;
    }

    /**
     * What became of one of them, and who they are.
     *
     * @param volunteerId absent while nothing is done
     * @param added unless the caller has brought them before
     */
    public record Outcome(@Nullable UUID volunteerId, boolean added) {}

    /** What would become of them, in their order; whether others know them is not said. */
    @Transactional(TxType.MANDATORY)
    public List<Outcome> look(List<NewVolunteer> people) {
        var brought = brought(people.stream().map(this::documentHash).toList());
        return people.stream()
                .map(each -> brought.get(ByteBuffer.wrap(documentHash(each))))
                .map(known -> new Outcome(known, known == null))
                .toList();
    }

    /**
     * Takes in those whom the caller has not brought before, no two with the same document, at sites that are open and
     * the caller's; all wait for approval, and who is or may be somebody else makes a claim.
     */
    @Transactional(TxType.MANDATORY)
    public List<Outcome> enrol(List<NewVolunteer> people) {
        var all = volunteers(people);
        var hashes = all.stream()
                .flatMap(each ->
                        Stream.of(each.secrets().documentHash(), each.secrets().phoneHash()))
                .toArray(byte[][]::new);
        documents.lock(hashes);
        var brought =
                brought(all.stream().map(each -> each.secrets().documentHash()).toList());
        var held = held(hashes);
        var alike = alike(all);
        var outcomes = new ArrayList<Outcome>();
        var told = new ArrayList<OutboxEntry>();
        for (var each : all) {
            var before = brought.get(ByteBuffer.wrap(each.secrets().documentHash()));
            if (before == null) {
                told.add(told(each));
                enter(each, held, alike);
            }
            outcomes.add(new Outcome(before == null ? each.id() : before, before == null));
        }
        volunteers.flush();
        outbox.append(told);
        return outcomes;
    }

    /** Whoever shows a document that is held, or is like somebody, also before them, is looked at one by one. */
    private void enter(Volunteer it, Set<ByteBuffer> held, Set<Likeness> alike) {
        if (held.contains(ByteBuffer.wrap(it.secrets().documentHash())) || !alike.add(Likeness.of(it))) {
            documents.enter(it);
        } else {
            it.takeDocument();
            volunteers.persist(it);
        }
    }

    /** By what two records may be of one person. */
    private record Likeness(ByteBuffer phoneHash, LocalDate birthDate, String name) {

        static Likeness of(Volunteer it) {
            return new Likeness(ByteBuffer.wrap(it.secrets().phoneHash()), it.birthDate(), it.name());
        }

        static Likeness of(Row row) throws SQLException {
            return new Likeness(ByteBuffer.wrap(row.bytes("phone_hash")), row.day("birth_date"), row.text("name"));
        }
    }

    private List<Volunteer> volunteers(List<NewVolunteer> people) {
        var numbers = sql.list(NEXT_NUMBERS, row -> "V%08d".formatted(row.count("number")), people.size())
                .iterator();
        return people.stream()
                .map(each -> {
                    var id = Ids.next();
                    var secrets = identities.seal(id, each.document(), each.phone());
                    return Volunteer.register(id, numbers.next(), each, secrets, time.now());
                })
                .toList();
    }

    private OutboxEntry told(Volunteer volunteer) {
        var id = volunteer.id().toString();
        var event = volunteer.takenIn(time.today());
        return new OutboxEntry(
                Topics.VOLUNTEERS, id, id, volunteer.version(), event, access.by(null, volunteer.siteCode()));
    }

    private byte[] documentHash(NewVolunteer person) {
        return identities.fingerprint(person.document());
    }

    private Map<ByteBuffer, UUID> brought(List<byte[]> documentHashes) {
        var brought = new HashMap<ByteBuffer, UUID>();
        sql.list(
                        BROUGHT,
                        row -> Map.entry(ByteBuffer.wrap(row.bytes("document_hash")), row.id("id")),
                        Column.of(documentHashes),
                        access.subject())
                .forEach(each -> brought.put(each.getKey(), each.getValue()));
        return brought;
    }

    private Set<ByteBuffer> held(byte[][] hashes) {
        return new HashSet<>(
                sql.list(HELD, row -> ByteBuffer.wrap(row.bytes("document_hash")), Column.of(List.of(hashes))));
    }

    private Set<Likeness> alike(List<Volunteer> all) {
        return new HashSet<>(sql.list(
                ALIKE,
                Likeness::of,
                Column.of(all, each -> each.secrets().phoneHash()),
                Column.of(all, Volunteer::birthDate),
                Column.of(all, Volunteer::name)));
    }
}
