package cn.practice.volunteer.person.search;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.id;
import static cn.practice.volunteer.District.institute;
import static cn.practice.volunteer.District.open;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.Person.aPerson;
import static cn.practice.volunteer.Person.bornOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import cn.practice.kit.paging.Cursor;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class SearchFlowTest {

    private static final AtomicInteger PHONES = new AtomicInteger();

    private final CivilTime time;

    private String station = "";
    private String staff = "";

    @Inject
    SearchFlowTest(CivilTime time) {
        this.time = time;
    }

    @BeforeEach
    void openAStation() {
        station = station();
        staff = staffOf(station);
    }

    private static UUID register(Person person, String name, String phone) {
        var form = person.form();
        form.put("name", name);
        form.put("phone", phone);
        return id(as(person.token()).body(form).post("/volunteers"));
    }

    private UUID register(String name) {
        return register(aPerson(station), name, phone());
    }

    /** Nobody else's, since who shares name, birth date and phone may be the same person. */
    private static String phone() {
        return "138%04d0000".formatted(PHONES.incrementAndGet() % 10_000);
    }

    private Response search(Map<String, ?> parameters) {
        return as(staff).queryParams(parameters).get("/volunteers");
    }

    private List<String> names(Map<String, ?> parameters) {
        return search(parameters).then().statusCode(200).extract().path("items.name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王小明",
                "王小",
                "小明",
                "王",
                "明",
                "wangxiaoming",
                "WangXiao",
                "wang xiao ming",
                "xiaom",
                "ming",
                "wxm",
                "xm",
                "w",
                "王·小 明",
                "王%",
                "xiaoming:*",
                "ｗｘｍ"
            })
    void findsANameByAnyOfItsParts(String typed) {
        register("王小明");
        register("李大龙");

        assertThat(names(Map.of("q", typed))).containsExactly("王小明");
    }

    @ParameterizedTest
    @ValueSource(strings = {"王明", "iaoming", "wm", "%", "_", "*", "小明王", "' or 1=1", "{a,b}", "\\"})
    void findsNobodyByWhatIsNoPart(String typed) {
        register("王小明");

        var answer = search(Map.of("q", typed));

        assertThat(answer.asString()).doesNotContain("王小明");
        assertThat(answer.statusCode()).isIn(200, 400);
    }

    @Test
    void refusesWhatIsLongerThanAName() {
        search(Map.of("q", "字".repeat(51))).then().statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        search(Map.of("q", "a".repeat(10_000))).then().statusCode(400);
        search(Map.of("q", "字".repeat(10_000))).then().statusCode(414);
    }

    @Test
    void ordersByPinyinAndStaysWhereItWas() {
        for (var name : List.of("张三", "李四", "王五", "阿明", "王小明", "赵六")) {
            register(name);
        }

        assertThat(paged(Map.of("order", "name", "limit", 2))).containsExactly("阿明", "李四", "王五", "王小明", "张三", "赵六");
        assertThat(paged(Map.of("order", "-name", "limit", 4))).containsExactly("赵六", "张三", "王小明", "王五", "李四", "阿明");
        assertThat(paged(Map.of("order", "-number", "limit", 3))).containsExactly("赵六", "王小明", "阿明", "王五", "李四", "张三");
        assertThat(paged(Map.of("limit", 1))).containsExactly("张三", "李四", "王五", "阿明", "王小明", "赵六");
        assertThat(paged(Map.of("q", "王", "limit", 1))).containsExactly("王五", "王小明");
    }

    private List<String> paged(Map<String, ?> parameters) {
        var names = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var request = as(staff).queryParams(parameters);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/volunteers");
            names.addAll(page.then().statusCode(200).extract().<List<String>>path("items.name"));
            cursor = page.path("next");
        } while (cursor != null);
        return names;
    }

    @Test
    void ordersTheSameNamesOneAfterTheOther() {
        var ids = List.of(register("王小明"), register("王小明"), register("王小明"));

        var first = search(Map.of("q", "王小明", "limit", 2));
        var second = search(Map.of("q", "王小明", "limit", 2, "cursor", first.path("next")));

        first.then().body("items.id", contains(ids.get(0).toString(), ids.get(1).toString()));
        second.then().body("items.id", contains(ids.get(2).toString()));
    }

    @Test
    void refusesTheCursorOfAnotherOrder() {
        register("王小明");
        register("李四");
        var next = search(Map.of("order", "name", "limit", 1)).<String>path("next");

        for (var cursor : List.of(
                next,
                Cursor.encode("REGISTRATION", "x", UUID.randomUUID()),
                Cursor.encode("REGISTRATION", "+999999999-01-01T00:00:00Z", UUID.randomUUID()),
                Cursor.encode("REGISTRATION", "2026-01-01T00:00:00Z", "x"))) {
            search(Map.of("order", "registeredAt", "cursor", cursor))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_CURSOR"));
        }
    }

    @Test
    void findsByNumberHoweverItIsWritten() {
        var id = register("王小明").toString();
        var number = as(ADMIN).get("/volunteers/{id}", id).<String>path("number");

        for (var written : List.of(number, number.replace('V', 'v'), number.replaceFirst("V0*", ""))) {
            search(Map.of("number", written)).then().body("items.id", contains(id));
        }
        search(Map.of("number", "99999999")).then().body("items", empty());
    }

    @Test
    void findsByTheLastDigitsOrTheWholeOfAPhone() {
        register(aPerson(station), "王小明", "13912345678");
        register(aPerson(station), "李四", "+8613912345678");
        register(aPerson(station), "张三", "13812345678");

        assertThat(names(Map.of("phone", "5678"))).containsExactly("王小明", "李四", "张三");
        assertThat(names(Map.of("phone", "13912345678"))).containsExactly("王小明", "李四");
        assertThat(names(Map.of("phone", "+8613812345678"))).containsExactly("张三");
        search(Map.of("phone", "345678")).then().statusCode(400);
    }

    @Test
    void findsTheMembersOfATeamAmongThoseTheCallerMaySee() {
        var team = team(station);
        var member = register("王小明").toString();
        var former = register("李四");
        register("张三");
        for (var each : List.of(member, former.toString())) {
            as(ADMIN).put("/volunteers/{id}/approval", each);
            as(ADMIN).body(Map.of("teamId", team, "volunteerId", each)).post("/memberships");
        }
        var ended =
                as(ADMIN).queryParam("volunteer", former).get("/memberships").<String>path("items[0].id");
        as(ADMIN).delete("/memberships/{id}", ended).then().statusCode(204);

        search(Map.of("team", team)).then().body("items.id", contains(member));
        as(staffOf(station()))
                .queryParam("team", team)
                .get("/volunteers")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void findsByWhatTheyAre() {
        var lecturer = register("王小明").toString();
        var rejected = register("李四").toString();
        register("张三");
        as(ADMIN).put("/volunteers/{id}/approval", lecturer);
        as(ADMIN).put("/volunteers/{id}/skills/LECTURER", lecturer).then().statusCode(200);
        as(ADMIN)
                .body(Map.of("reasonCode", "DUPLICATE"))
                .put("/volunteers/{id}/rejection", rejected)
                .then()
                .statusCode(200);

        search(Map.of("skill", "LECTURER")).then().body("items.id", contains(lecturer));
        search(Map.of("status", List.of("APPROVED", "REJECTED")))
                .then()
                .body("items.id", containsInAnyOrder(lecturer, rejected));
        search(Map.of("status", "PENDING", "q", "zhang")).then().body("items.name", contains("张三"));
        search(Map.of("status", "APPROVED", "q", "zhang")).then().body("items", empty());
    }

    @Test
    void findsByTheClassOfTheirAgeToday() {
        var month = time.today().withDayOfMonth(1);
        register(bornOn(station, month.minusYears(18)), "未成年", phone());
        register(bornOn(station, month.minusYears(18).minusDays(1)), "成年人", phone());

        assertThat(names(Map.of("ageClass", "MINOR"))).containsExactly("未成年");
        assertThat(names(Map.of("ageClass", "ADULT"))).containsExactly("成年人");
        assertThat(names(Map.of("ageClass", "UNDER_14"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"name, 王小明", "number, 1", "phone, 0000", "status, PENDING"})
    void showsNobodyOfAnotherSite(String parameter, String value) {
        var institute = institute();
        var here = open("STATION", institute);
        var there = register(aPerson(open("STATION", institute)), "王小明", phone());
        var asked = parameter.equals("name") ? "q" : parameter;

        as(staffOf(here)).queryParam(asked, value).get("/volunteers").then().body("items", empty());
        assertThat(as(staffOf(institute))
                        .queryParams(Map.of("site", institute, "q", "王小明"))
                        .get("/volunteers")
                        .<List<String>>path("items.id"))
                .containsExactly(there.toString());
        assertThat(as(AUDITOR)
                        .queryParams(Map.of("site", institute))
                        .get("/volunteers")
                        .<List<String>>path("items.id"))
                .containsExactly(there.toString());
    }
}
