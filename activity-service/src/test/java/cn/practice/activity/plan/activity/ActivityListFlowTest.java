package cn.practice.activity.plan.activity;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStationBelow;
import static cn.practice.activity.District.admin;
import static cn.practice.activity.District.anInstitute;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.drafted;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.activity.District.Published;
import cn.practice.activity.District.Station;
import cn.practice.embedded.Platform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ActivityListFlowTest {

    private Station institute;
    private Station one;
    private Station other;
    private Published first;
    private Published second;
    private Published third;

    @BeforeEach
    void prepare() {
        institute = anInstitute();
        one = aStationBelow(institute);
        other = aStationBelow(institute);
        first = at(one, "CARING_AID", 24);
        second = at(other, "MEDIATION", 48);
        third = at(one, "MEDIATION", 72);
    }

    @Test
    void aSiteListsItsSubtreeLatestFirst() {
        assertThat(ids(admin(), "")).containsExactly(third.id(), second.id(), first.id());
        assertThat(ids(admin(), "&kind=MEDIATION")).containsExactly(third.id(), second.id());
        assertThat(ids(admin(), "&team=" + one.team())).containsExactly(third.id(), first.id());
        assertThat(ids(admin(), "&state=HELD")).isEmpty();
    }

    @Test
    void aSpanHasItsFirstMomentAndNotItsLast() {
        assertThat(ids(admin(), "&from=" + start(second))).containsExactly(third.id(), second.id());
        assertThat(ids(admin(), "&to=" + start(third))).containsExactly(second.id(), first.id());
    }

    @Test
    void aSpanDoesNotEndBeforeItBegins() {
        admin().get("/activities?from=" + start(third) + "&to=" + start(first))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELD"))
                .body("field", equalTo("from"));
    }

    @ParameterizedTest
    @CsvSource({
        "site=999999999999, 999999999999, 站点",
        "team=0190a000-0000-7000-8000-000000000000, 0190a000-0000-7000-8000-000000000000, 队伍",
        "kind=NONE_SUCH, NONE_SUCH, 活动类别",
        "campaign=0190a000-0000-7000-8000-000000000000, 0190a000-0000-7000-8000-000000000000, 主题活动"
    })
    void nothingIsListedOfWhatDoesNotExist(String filter, String value, String what) {
        admin().header("Accept-Language", "zh")
                .get("/activities?" + filter)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"))
                .body("detail", allOf(containsString(value), containsString(what)));
    }

    @Test
    void whatHasNoActivitiesListsNone() {
        assertThat(ids(
                        admin(),
                        "&kind=MEDIATION&team=" + aStationBelow(institute).team()))
                .isEmpty();
    }

    @Test
    void pagesOfASpanFollowEachOther() {
        var found = new ArrayList<UUID>();
        var cursor = "";
        do {
            var page = as(one.leader())
                    .get("/activities?limit=1&site=" + institute.code() + "&to=" + start(third) + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            page.<List<String>>path("items.id").forEach(id -> found.add(UUID.fromString(id)));
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());
        assertThat(found).containsExactly(second.id(), first.id());
    }

    @Test
    void draftsAreSeenByThoseWhoActForThem() {
        var draft = drafted(one, "CARING_AID", aShift("SERVICE", 1, 0, inHours(96), inHours(98)));

        assertThat(ids(as(one.leader()), "&state=DRAFT")).containsExactly(draft.id());
        assertThat(ids(as(institute.staff()), "&state=DRAFT")).containsExactly(draft.id());
        assertThat(ids(as(other.leader()), "&state=DRAFT")).isEmpty();
    }

    private static Published at(Station station, String kind, int hours) {
        return published(station, kind, aShift("SERVICE", 1, 0, inHours(hours), inHours(hours + 2)));
    }

    private List<UUID> ids(RequestSpecification caller, String filter) {
        return caller
                .get("/activities?site=" + institute.code() + filter)
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.id")
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private static String start(Published activity) {
        return admin().get("/activities/" + activity.id()).path("startsAt");
    }
}
