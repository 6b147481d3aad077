package cn.practice.volunteer.site;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.asAnyone;
import static cn.practice.volunteer.District.freshCode;
import static cn.practice.volunteer.District.institute;
import static cn.practice.volunteer.District.open;
import static cn.practice.volunteer.District.site;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.District.types;
import static cn.practice.volunteer.District.versions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import cn.practice.volunteer.District;
import cn.practice.volunteer.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class SitesFlowTest {

    @Test
    void opensASiteAndTellsOfIt() {
        var institute = institute();

        var code = open("STATION", institute);

        asAnyone()
                .get("/sites/" + code)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("parentCode", equalTo(institute));
        var told = toldAbout(Topics.SITES, code, "SiteOpened");
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.key()).isEqualTo(code);
            assertThat(JsonPath.from(event.json()).getString("level")).isEqualTo("STATION");
        });
    }

    @ParameterizedTest
    @CsvSource({"CENTER", "INSTITUTE", "POINT"})
    void refusesALevelThatDoesNotStandUnderAnInstitute(String level) {
        as(ADMIN)
                .body(site(freshCode(), level, institute()))
                .post("/sites")
                .then()
                .statusCode(422)
                .body("code", equalTo("PARENT_UNFIT"));
    }

    @Test
    void refusesAnUnknownParentAndAStationWithoutOne() {
        as(ADMIN)
                .body(site(freshCode(), "STATION", freshCode()))
                .post("/sites")
                .then()
                .statusCode(422);
        as(ADMIN).body(site(freshCode(), "STATION", null)).post("/sites").then().statusCode(422);
    }

    @Test
    void refusesATakenCode() {
        var institute = institute();
        var code = open("STATION", institute);

        as(ADMIN)
                .body(site(code, "STATION", institute))
                .post("/sites")
                .then()
                .statusCode(409)
                .body("code", equalTo("SITE_EXISTS"));
    }

    @Test
    void renamesOnlyTheVersionThatWasRead() {
        var code = station();
        var name = Map.of("name", "新名站");

        as(ADMIN)
                .body(name)
                .put("/sites/" + code)
                .then()
                .statusCode(428)
                .body("code", equalTo("PRECONDITION_REQUIRED"));
        as(ADMIN)
                .header("If-Match", "\"1\"")
                .body(name)
                .put("/sites/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as(ADMIN)
                .header("If-Match", "\"1\"")
                .body(name)
                .put("/sites/" + code)
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE"));

        var told = toldAbout(Topics.SITES, code, "SiteRenamed");
        assertThat(types(told)).containsExactly("SiteOpened", "SiteRenamed");
        assertThat(versions(told)).containsExactly("1", "2");
    }

    @Test
    void saysWhereASiteIsAndTellsOfItApartFromItsName() {
        var institute = institute();
        var code = freshCode();
        var plan = site(code, "STATION", institute);
        plan.putAll(Map.of("address", "人民路1号", "longitude", 119.5732, "latitude", 32.0015));
        as(ADMIN).body(plan).post("/sites").then().statusCode(201).body("parentName", equalTo("站点" + institute));

        var moved = Map.of("name", plan.get("name"), "address", "人民路2号");
        as(ADMIN)
                .header("If-Match", "\"1\"")
                .body(moved)
                .put("/sites/" + code)
                .then()
                .statusCode(200)
                .body("address", equalTo("人民路2号"))
                .body("longitude", nullValue());
        as(ADMIN)
                .header("If-Match", "\"2\"")
                .body(moved)
                .put("/sites/" + code)
                .then()
                .statusCode(200);

        var told = toldAbout(Topics.SITES, code, "SiteChanged");
        assertThat(types(told)).containsExactly("SiteOpened", "SiteChanged");
        assertThat(told.getFirst().json()).contains("\"longitude\":119.5732,\"latitude\":32.0015");
        assertThat(told.getLast().json()).startsWith("{\"code\":\"" + code + "\",\"address\":\"人民路2号\",\"by\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"longitude\":119}",
                "{\"latitude\":90.1,\"longitude\":1}",
                "{\"longitude\":1e999,\"latitude\":1}"
            })
    void refusesAPlaceThatIsNone(String place) {
        as(ADMIN)
                .header("If-Match", "\"1\"")
                .body(place.replace("{", "{\"name\":\"站\","))
                .put("/sites/" + station())
                .then()
                .statusCode(400);
    }

    @Test
    void refusesToCloseASiteWithAChildATeamAVolunteerOrStaff() {
        var withChild = institute();
        open("STATION", withChild);
        var withTeam = station();
        team(withTeam);
        var withVolunteer = station();
        District.registered(Person.aPerson(withVolunteer));
        var withStaff = station();
        District.staffOf(withStaff);

        for (String code : List.of(withChild, withTeam, withVolunteer, withStaff)) {
            as(ADMIN).delete("/sites/" + code).then().statusCode(409).body("code", equalTo("SITE_IN_USE"));
        }
    }

    @Test
    void closesAnEmptySiteAndOpensItAgainWithARisingVersion() {
        var institute = institute();
        var code = open("STATION", institute);

        as(ADMIN).delete("/sites/" + code).then().statusCode(204);
        asAnyone().get("/sites/" + code).then().statusCode(404);
        as(ADMIN).body(site(code, "STATION", institute)).post("/sites").then().statusCode(201);

        var told = await().until(() -> EventLog.about(Topics.SITES, code), events -> events.size() == 3);
        assertThat(types(told)).containsExactly("SiteOpened", "SiteClosed", "SiteOpened");
        assertThat(versions(told)).containsExactly("1", "2", "3");
    }

    @Test
    void pagesThroughTheChildrenOfASite() {
        var institute = institute();
        var codes = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            codes.add(open("STATION", institute));
        }

        var seen = new ArrayList<String>();
        var next = "";
        while (next != null) {
            var page = asAnyone()
                    .queryParam("parent", institute)
                    .queryParam("limit", 2)
                    .queryParams(next.isEmpty() ? Map.of() : Map.of("cursor", next))
                    .get("/sites")
                    .jsonPath();
            seen.addAll(page.getList("items.code"));
            next = page.getString("next");
        }

        assertThat(seen).isSorted().containsExactlyInAnyOrderElementsOf(codes);
    }
}
