package cn.practice.volunteer.person.claim;

import cn.practice.kit.id.Ids;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.MachineClock;
import cn.practice.volunteer.person.Collision;
import cn.practice.volunteer.person.OpenClaims;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The open claims, as they come and go with what becomes of the records. */
@ApplicationScoped
class Claims implements OpenClaims {

    /** Who is a side already, the other way round, makes no second one of it. */
    private static final String MAKE = """
            insert into claim (id, kind, state, claimant, holder, opened_at)
            select made.id, made.kind, 'OPEN', ?, made.holder, ?
              from unnest(?::uuid[], ?::text[], ?::uuid[]) as made (id, kind, holder)
             where made.kind = 'DOCUMENT'
                or not exists (
                   select from claim
                    where (claimant, holder) in ((?, made.holder), (made.holder, ?))
                      and (outcome = 'DIFFERENT_PEOPLE' or state = 'OPEN'))
            on conflict (claimant, holder) where state = 'OPEN' do update
               set kind = excluded.kind where claim.kind = 'DUPLICATE' and excluded.kind = 'DOCUMENT'""";

    private static final String HEIR = """
            select claimant from claim join volunteer on volunteer.id = claimant
             where holder = ? and kind = 'DOCUMENT' and state = 'OPEN' and document_hash = ?
             order by claim.id limit 1""";

    private static final String INHERIT = """
            update claim set holder = ?, kind = 'DOCUMENT' from volunteer
             where volunteer.id = claimant and document_hash = ?
               and holder = ? and kind = 'DOCUMENT' and state = 'OPEN'""";

    private final Sql sql;

    Claims(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void make(UUID claimant, List<Collision> collisions) {
        if (collisions.isEmpty()) {
            return;
        }
        sql.update(
                MAKE,
                claimant,
                MachineClock.now(),
                Column.of(collisions, each -> Ids.next()),
                Column.of(collisions, each -> each.kind().name()),
                Column.of(collisions, Collision::holder),
                claimant,
                claimant);
    }

    @Override
    public boolean concern(UUID volunteer) {
        return sql.exists(
                "select from claim where state = 'OPEN' and (claimant = ? or holder = ?)", volunteer, volunteer);
    }

    @Override
    public void lapseOf(UUID claimant) {
        lapse("claimant = ?", claimant);
    }

    @Override
    public void lapseDocumentsOf(UUID claimant) {
        lapse("kind = 'DOCUMENT' and claimant = ?", claimant);
    }

    @Override
    public void lapseDuplicatesOf(UUID holder) {
        lapse("kind = 'DUPLICATE' and holder = ?", holder);
    }

    @Override
    public Optional<UUID> heirTo(UUID holder, byte[] document) {
        return sql.find(HEIR, row -> row.id("claimant"), holder, document);
    }

    @Override
    public void inherit(UUID holder, UUID heir, byte[] document) {
        lapseDocumentsOf(heir);
        makeWayFor(heir, holder);
        sql.update(INHERIT, heir, document, holder);
    }

    @Override
    public void follow(UUID merged, UUID into) {
        lapse("claimant = ? and holder = ?", into, merged);
        makeWayFor(into, merged);
        sql.update("update claim set holder = ? where holder = ? and state = 'OPEN'", into, merged);
    }

    /** Who claims something of both has one claim of it: that which comes from the former. */
    private void makeWayFor(UUID holder, UUID former) {
        lapse(
                "holder = ? and claimant in (select claimant from claim where holder = ? and state = 'OPEN')",
                holder,
                former);
    }

    private void lapse(String which, UUID... sides) {
        sql.update("update claim set state = 'LAPSED' where state = 'OPEN' and " + which, (Object[]) sides);
    }
}
