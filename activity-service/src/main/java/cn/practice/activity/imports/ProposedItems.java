package cn.practice.activity.imports;

import cn.practice.activity.imports.Import.Item;
import cn.practice.activity.plan.activity.PastActivity.NaturalKey;
import cn.practice.kit.problem.Problem;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The activities of all proposals, and what became of each. */
@ApplicationScoped
class ProposedItems {

    private final Sql sql;
    private final ItemJson json;

    ProposedItems(Sql sql, ItemJson json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Adds those of a new proposal, but for any that waits in another one. In the order of their names, so that two who
     * propose the same do not wait for each other.
     *
     * @return how many were added
     */
    int add(UUID importId, List<ProposedItem> all) {
        return sql.update(
                """
                insert into import_item (import_id, place, owner_site_code, external_id, content, state)
                select ?, place, owner_site_code, external_id, content::jsonb, 'WAITING'
                  from unnest(?::int4[], ?::text[], ?::text[], ?::text[])
                         as i (place, owner_site_code, external_id, content)
                 order by external_id
                on conflict (owner_site_code, external_id) where state = 'WAITING' do nothing""",
                importId,
                Column.of(all, ProposedItem::place),
                Column.of(all, each -> each.item().ownerSiteCode()),
                Column.of(all, each -> each.item().externalId()),
                Column.of(all, each -> json.write(each.item())));
    }

    /** In which proposals those of these wait that do. */
    Map<NaturalKey, UUID> waiting(Collection<NaturalKey> keys) {
        return sql
                .list(
                        """
                        select owner_site_code, external_id, import_id from import_item
                         where state = 'WAITING'
                           and (owner_site_code, external_id) in (select * from unnest(?::text[], ?::text[]))""",
                        row -> Map.entry(
                                new NaturalKey(row.text("owner_site_code"), row.text("external_id")),
                                row.id("import_id")),
                        Column.of(keys, NaturalKey::ownerSiteCode),
                        Column.of(keys, NaturalKey::externalId))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Everybody whom a proposal names. */
    List<UUID> persons(UUID importId) {
        return sql.list("""
                select distinct (line ->> 'volunteerId')::uuid as id
                  from import_item i cross join jsonb_array_elements(i.content -> 'attendances') as line
                 where i.import_id = ?""", row -> row.id("id"), importId);
    }

    /** The places of those that wait, in their order. */
    List<Integer> waiting(UUID importId) {
        return sql.list(
                "select place from import_item where import_id = ? and state = 'WAITING' order by place",
                row -> row.number("place"),
                importId);
    }

    Item get(UUID importId, int place) {
        return sql.find(
                        "select content from import_item where import_id = ? and place = ?",
                        row -> json.read(row.text("content")),
                        importId,
                        place)
                .orElseThrow();
    }

    /** Whether it waits and nobody else is at it; nobody else will be until the transaction ends. */
    boolean take(UUID importId, int place) {
        return sql.exists("""
                select 1 from import_item where import_id = ? and place = ? and state = 'WAITING'
                   for update skip locked""", importId, place);
    }

    void applied(UUID importId, int place, UUID activityId) {
        sql.update(
                "update import_item set state = 'APPLIED', activity_id = ? where import_id = ? and place = ?",
                activityId,
                importId,
                place);
    }

    void unchanged(UUID importId, int place) {
        sql.update("update import_item set state = 'UNCHANGED' where import_id = ? and place = ?", importId, place);
    }

    /** The places of those that were taken over and stand, in their order. */
    List<Integer> applied(UUID importId) {
        return sql.list(
                "select place from import_item where import_id = ? and state = 'APPLIED' order by place",
                row -> row.number("place"),
                importId);
    }

    /** What one became that was taken over. */
    UUID activityOf(UUID importId, int place) {
        return sql.find(
                        "select activity_id from import_item where import_id = ? and place = ?",
                        row -> row.id("activity_id"),
                        importId,
                        place)
                .orElseThrow();
    }

    /** Whether what it became stands; until the transaction ends nobody else is at it. */
    boolean takeApplied(UUID importId, int place) {
        return sql.exists("""
                select 1 from import_item where import_id = ? and place = ? and state = 'APPLIED' for update""", importId, place);
    }

    void reversed(UUID importId, int place) {
        sql.update("update import_item set state = 'REVERSED' where import_id = ? and place = ?", importId, place);
    }

    /** Says why one that waits is not taken over. */
    void refuse(UUID importId, int place, Problem chinese, Problem english) {
        sql.update(
                """
                update import_item set state = 'REFUSED', code = ?, detail_zh = ?, detail_en = ?, members = ?::jsonb
                 where import_id = ? and place = ? and state = 'WAITING'""",
                chinese.code(),
                chinese.detail(),
                english.detail(),
                json.write(chinese.members()),
                importId,
                place);
    }

    /** Gives the names of those that wait free with their proposal. */
    void reject(UUID importId) {
        sql.update("update import_item set state = 'REJECTED' where import_id = ? and state = 'WAITING'", importId);
    }
}
