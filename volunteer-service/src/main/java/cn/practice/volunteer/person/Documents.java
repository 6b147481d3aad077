package cn.practice.volunteer.person;

import cn.practice.kit.problem.Busy;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import cn.practice.volunteer.person.Refusals.DocumentTaken;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Which record holds a document: one of those that show it; the others claim it. */
@ApplicationScoped
class Documents {

    private static final String LOCK = """
            select pg_advisory_xact_lock(key)
              from (select distinct key from unnest(?::int8[]) as wanted (key) order by key) as keys""";
    private static final String HOLDER =
            "select id, coalesce(merged_into, id) as person from volunteer where document_hash = ? and holds_document";
    private static final String DUPLICATES = """
            select id from volunteer
             where phone_hash = ? and birth_date = ? and name = ? and id <> ?
               and status in ('PENDING', 'APPROVED', 'SUSPENDED')
             order by id limit 10""";

    /** A record that holds a document, and whose that is since the record was merged. */
    record Holder(UUID record, UUID person) {}

    private final Volunteers volunteers;
    private final OpenClaims claims;
    private final Sql sql;

    Documents(Volunteers volunteers, OpenClaims claims, Sql sql) {
        this.volunteers = volunteers;
        this.claims = claims;
        this.sql = sql;
    }

    /** One at a time decides about these hashes, until its transaction ends; before any row is locked. */
    void lock(byte[]... hashes) {
        sql.list(
                LOCK,
                row -> true,
                Column.of(Arrays.stream(hashes)
                        .map(each -> ByteBuffer.wrap(each).getLong())
                        .toList()));
    }

    /** What a document is found by, read before the lock. */
    private List<byte[]> hashesOf(UUID... people) {
        return sql.list(
                "select document_hash from volunteer where id = any(?::uuid[]) order by id",
                row -> row.bytes("document_hash"),
                Column.of(List.of(people)));
    }

    Optional<Holder> holderOf(byte[] document) {
        volunteers.flush();
        return sql.find(HOLDER, row -> new Holder(row.id("id"), row.id("person")), document);
    }

    /** What stands against a record: who holds its document, and who has its name, birth date and phone. */
    List<Collision> against(Volunteer it) {
        var holder = holderOf(it.secrets().documentHash())
                .filter(each -> !each.record().equals(it.id()))
                .map(Holder::person);
        return Stream.concat(
                        holder.map(each -> new Collision(Collision.Kind.DOCUMENT, each)).stream(),
                        duplicatesOf(it)
                                .filter(each -> !holder.equals(Optional.of(each)))
                                .map(Documents::duplicate))
                .toList();
    }

    private Stream<UUID> duplicatesOf(Volunteer it) {
        volunteers.flush();
        return sql
                .list(DUPLICATES, row -> row.id("id"), it.secrets().phoneHash(), it.birthDate(), it.name(), it.id())
                .stream();
    }

    private static Collision duplicate(UUID other) {
        return new Collision(Collision.Kind.DUPLICATE, other);
    }

    /** A record that is new or mended holds its document, or claims it where another does. Under the lock. */
    void enter(Volunteer it) {
        var collisions = against(it);
        if (collisions.stream().anyMatch(each -> each.kind() == Collision.Kind.DOCUMENT)) {
            it.letDocumentGo();
        } else {
            it.takeDocument();
        }
        volunteers.persistAndFlush(it);
        claims.make(it.id(), collisions);
    }

    /** Somebody who waits and has become like another is a duplicate like who came so. Under the lock of their phone. */
    void claimDuplicates(Volunteer it) {
        if (it.status() == VolunteerStatus.PENDING) {
            claims.make(it.id(), duplicatesOf(it).map(Documents::duplicate).toList());
        }
    }

    /** Refuses a document that another record holds. Under the lock. */
    void requireHeldBy(Volunteer it) {
        if (it.holdsDocument()) {
            return;
        }
        if (holderOf(it.secrets().documentHash()).isPresent()) {
            throw new DocumentTaken();
        }
        it.takeDocument();
        volunteers.flush();
    }

    /** The record, locked after its document; what changed in between is for the caller to try again. */
    Volunteer locked(UUID id, byte[]... others) {
        var former = hashesOf(id);
        if (former.isEmpty()) {
            throw new NotFound("volunteer", id);
        }
        var all = new ArrayList<>(former);
        all.addAll(Arrays.asList(others));
        lock(all.toArray(new byte[0][]));
        var volunteer = volunteers.locked(id);
        if (!Arrays.equals(former.getFirst(), volunteer.secrets().documentHash())) {
            throw new Busy();
        }
        return volunteer;
    }

    /** Locks records after their documents, in one order for everybody. */
    void lockAll(UUID... people) {
        lock(hashesOf(people).toArray(new byte[0][]));
        Arrays.stream(people).sorted().forEach(volunteers::locked);
    }

    /** Lets the document go, to whoever claimed it first. */
    void release(Volunteer holder) {
        if (!holder.holdsDocument()) {
            return;
        }
        var document = holder.secrets().documentHash();
        holder.letDocumentGo();
        volunteers.flush();
        claims.heirTo(holder.id(), document).ifPresent(heir -> {
            volunteers.locked(heir).takeDocument();
            volunteers.flush();
            claims.inherit(holder.id(), heir, document);
        });
    }
}
