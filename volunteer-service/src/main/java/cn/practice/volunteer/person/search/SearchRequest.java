package cn.practice.volunteer.person.search;

import cn.practice.kit.problem.InvalidParameter;
import cn.practice.volunteer.person.AgeClass;
import cn.practice.volunteer.person.Skill;
import cn.practice.volunteer.person.VolunteerStatus;
import cn.practice.volunteer.person.naming.NameQuery;
import cn.practice.volunteer.site.SitePlan;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Whom a list of people is asked for: those for whom all that is given holds. */
final class SearchRequest {

    @QueryParam("q")
    @Size(max = 50)
    @Parameter(description = "a name, or part of it, or its pinyin or initials")
    @Nullable
    String q;

    @QueryParam("number")
    @Pattern(regexp = "[Vv]?[0-9]{1,8}")
    @Parameter(description = "the volunteer number, with or without V and zeros")
    @Nullable
    String number;

    @QueryParam("phone")
    @Pattern(regexp = "[0-9]{4}|1[3-9][0-9]{9}|\\+[1-9][0-9]{6,14}")
    @Parameter(description = "the last four digits, or the whole number")
    @Nullable
    String phone;

    @QueryParam("team")
    @Parameter(description = "a team whose members they are")
    @Nullable
    UUID team;

    @QueryParam("site")
    @Pattern(regexp = SitePlan.CODE)
    @Parameter(description = "a site at or below which they are")
    @Nullable
    String site;

    @QueryParam("skill")
    @Parameter(description = "that staff have certified")
    @Nullable
    Skill skill;

    @QueryParam("status")
    @Size(max = 4)
    @Parameter(description = "any of these")
    List<VolunteerStatus> statuses = List.of();

    @QueryParam("ageClass")
    @Parameter(description = "of today")
    @Nullable
    AgeClass ageClass;

    @QueryParam("order")
    @Pattern(regexp = "-?(name|number|registeredAt)")
    @Parameter(
            description = "by pinyin, number or time, the last first with -; without it by name where one is asked"
                    + " for, else by registration")
    @Nullable
    String order;

    /** What is looked for of a name. */
    @Nullable
    NameQuery name() {
        return q == null ? null : NameQuery.of(q).orElseThrow(() -> new InvalidParameter("q"));
    }

    Order order() {
        return order != null ? Order.of(order) : q != null ? Order.of("name") : Order.of("registeredAt");
    }

    /** Who asks for people by id gets these people: nothing more is chosen among them. */
    void requireNothing() {
        var given = new HashMap<String, @Nullable Object>(Map.of());
        given.put("q", q);
        given.put("number", number);
        given.put("phone", phone);
        given.put("team", team);
        given.put("site", site);
        given.put("skill", skill);
        given.put("status", statuses.isEmpty() ? null : statuses);
        given.put("ageClass", ageClass);
        given.put("order", order);
        given.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .ifPresent(each -> {
                    throw new InvalidParameter(each);
                });
    }

    /** Says nothing about anybody, since it may end up in a log. */
    @Override
    public String toString() {
        return "SearchRequest[…]";
    }
}
