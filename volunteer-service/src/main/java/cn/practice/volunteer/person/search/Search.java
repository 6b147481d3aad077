package cn.practice.volunteer.person.search;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.sql.Statement;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.person.AgeClass;
import cn.practice.volunteer.person.Directory;
import cn.practice.volunteer.person.ListedVolunteer;
import cn.practice.volunteer.person.VolunteerStatus;
import cn.practice.volunteer.person.identity.Identities;
import cn.practice.volunteer.person.identity.Phone;
import cn.practice.volunteer.person.search.Order.Place;
import cn.practice.volunteer.site.ReadScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People of the caller's sites, page by page. */
@ApplicationScoped
class Search {

    private static final int TAIL = 4;

    private final Sql sql;
    private final ReadScope scope;
    private final Directory directory;
    private final Identities identities;
    private final CivilTime time;

    Search(Sql sql, ReadScope scope, Directory directory, Identities identities, CivilTime time) {
        this.sql = sql;
        this.scope = scope;
        this.directory = directory;
        this.identities = identities;
        this.time = time;
    }

    @Transactional
    Page<ListedVolunteer> list(SearchRequest wanted, PageRequest request) {
        var order = wanted.order();
        var conditions = conditions(wanted, scope.within(wanted.site)).add(order.behind(request.cursor()));
        var found = new Union(order, request.limit() + 1);
        for (var name : NameBranches.of(wanted.name(), order)) {
            for (var status : statuses(wanted.statuses)) {
                found.add(Statement.of("").add(name).add(status).add(conditions));
            }
        }
        var page = Page.of(sql.list(found.query(), order::read), request.limit(), order::cursor);
        return new Page<>(directory.shown(page.items().stream().map(Place::id).toList()), page.next());
    }

    /** One by one, since each is found in the order by an index. */
    private static List<Statement> statuses(List<VolunteerStatus> wanted) {
        return wanted.isEmpty()
                ? List.of(new Statement())
                : EnumSet.copyOf(wanted).stream()
                        // in the text, where the database knows how many there are of it
                        .map(each -> Statement.of("and status = '" + each.name() + "'"))
                        .toList();
    }

    private Statement conditions(SearchRequest wanted, @Nullable List<String> sites) {
        var all = new Statement();
        if (sites != null) {
            all.add(sites.size() == 1 ? "and site_code = ?" : "and site_code = any (?)", oneOrAll(sites));
        }
        if (wanted.statuses.isEmpty()) {
            // a record that has become part of another is nobody
            all.add("and status <> 'MERGED'");
        }
        if (wanted.number != null) {
            all.add("and number = ?", number(wanted.number));
        }
        if (wanted.phone != null) {
            all.add(phone(wanted.phone));
        }
        if (wanted.team != null) {
            all.add("and id in (select volunteer_id from team_member where team_id = ?)", wanted.team);
        }
        if (wanted.skill != null) {
            all.add("and id in (select volunteer_id from volunteer_skill where skill = ?)", wanted.skill);
        }
        if (wanted.ageClass != null) {
            all.add(age(wanted.ageClass));
        }
        return all;
    }

    private static Object oneOrAll(List<String> sites) {
        return sites.size() == 1 ? sites.getFirst() : Column.of(sites);
    }

    private static String number(String text) {
        return "V%08d".formatted(Long.parseLong(text.replaceFirst("^[Vv]", "")));
    }

    private Statement phone(String text) {
        return text.length() == TAIL
                ? Statement.of("and phone_tail = ?", text)
                : Statement.of("and phone_hash = ?", identities.fingerprint(new Phone(text)));
    }

    private Statement age(AgeClass age) {
        var born = new Statement();
        var from = age.bornFrom(time.today());
        var before = age.bornBefore(time.today());
        if (from != null) {
            // whoever is no adult has a day on which that ends: few, and an index has them
            born.add("and class_until is not null and birth_date >= ?", from);
        }
        return before == null ? born : born.add("and birth_date < ?", before);
    }
}
