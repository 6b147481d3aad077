package cn.practice.volunteer;

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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class SitesTest {

    @Test
    void opensASiteAndTellsOfIt() {
        String institute = institute();

        String code = open("STATION", institute);

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
        String institute = institute();
        String code = open("STATION", institute);

        as(ADMIN)
                .body(site(code, "STATION", institute))
                .post("/sites")
                .then()
                .statusCode(409)
                .body("code", equalTo("SITE_EXISTS"));
    }

    @Test
    void renamesOnlyTheVersionThatWasRead() {
        String code = station();
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
    void refusesToCloseASiteWithAChildATeamAVolunteerOrStaff() {
        String withChild = institute();
        open("STATION", withChild);
        String withTeam = station();
        team(withTeam);
        String withVolunteer = station();
        District.registered(Person.aPerson(withVolunteer));
        String withStaff = station();
        District.staffOf(withStaff);

        for (String code : List.of(withChild, withTeam, withVolunteer, withStaff)) {
            as(ADMIN).delete("/sites/" + code).then().statusCode(409).body("code", equalTo("SITE_IN_USE"));
        }
    }

    @Test
    void closesAnEmptySiteAndOpensItAgainWithARisingVersion() {
        String institute = institute();
        String code = open("STATION", institute);

        as(ADMIN).delete("/sites/" + code).then().statusCode(204);
        asAnyone().get("/sites/" + code).then().statusCode(404);
        as(ADMIN).body(site(code, "STATION", institute)).post("/sites").then().statusCode(201);

        var told = await().until(() -> EventLog.about(Topics.SITES, code), events -> events.size() == 3);
        assertThat(types(told)).containsExactly("SiteOpened", "SiteClosed", "SiteOpened");
        assertThat(versions(told)).containsExactly("1", "2", "3");
    }

    @Test
    void pagesThroughTheChildrenOfASite() {
        String institute = institute();
        var codes = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            codes.add(open("STATION", institute));
        }

        var seen = new ArrayList<String>();
        String next = "";
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

    @Test
    void importsAWholeFileOnceWithParentsAfterTheirChildren() {
        String center = freshCode();
        String institute = freshCode();
        String station = freshCode();
        String file = "\uFEFFcode,name,level,parent_code,kind\r\n"
                + station + ",\"某社区, \"\"东\"\"站\",STATION," + institute + ",COMMUNITY\r\n"
                + institute + ",某所,INSTITUTE," + center + ",ZONE\r\n"
                + center + ",某中心,CENTER,,CITY\r\n";

        importing(file, true).statusCode(200).body("added", equalTo(3)).body("dryRun", equalTo(true));
        asAnyone().get("/sites/" + station).then().statusCode(404);
        importing(file, false).statusCode(200).body("rows", equalTo(3)).body("added", equalTo(3));
        importing(file, false).statusCode(200).body("added", equalTo(0)).body("unchanged", equalTo(3));

        asAnyone().get("/sites/" + station).then().body("name", equalTo("某社区, \"东\"站"));
        assertThat(toldAbout(Topics.SITES, station, "SiteOpened")).hasSize(1);
    }

    @Test
    void refusesTheWholeFileForOneBadLineAndNamesEach() {
        String center = freshCode();
        String file = "code,name,level,parent_code,kind\n"
                + center + ",好中心,CENTER,,CITY\n"
                + freshCode() + ",孤站,STATION," + center + ",VILLAGE\n"
                + "12,坏码,CENTER,,CITY\n"
                + freshCode() + ",坏级,PALACE,,CITY\n"
                + center + ",又一次,CENTER,,CITY\n"
                + "too,few\n";

        importing(file, true).statusCode(200).body("refused", hasSize(5));
        importing(file, false)
                .statusCode(422)
                .body("code", equalTo("IMPORT_REFUSED"))
                .body("refused.line", equalTo(List.of(3, 4, 5, 6, 7)))
                .body(
                        "refused.code",
                        equalTo(List.of("PARENT_UNFIT", "BAD_VALUE", "BAD_VALUE", "REPEATED", "COLUMNS")));
        asAnyone().get("/sites/" + center).then().statusCode(404);
    }

    @Test
    void refusesALineThatContradictsAnOpenSite() {
        String center = open("CENTER", null);

        importing("code,name,level,parent_code,kind\n" + center + ",别名,CENTER,,CITY\n", false)
                .statusCode(422)
                .body("refused.code", hasItem("DIFFERS"));
    }

    @Test
    void refusesAFileWithAnotherHeaderOrEncoding() {
        importing("name,code\n", false).statusCode(400).body("code", equalTo("IMPORT_HEADER"));
        importing("", false).statusCode(400).body("code", notNullValue());
        District.as(ADMIN)
                .contentType("text/csv")
                .body(new byte[] {(byte) 0xd6, (byte) 0xd0})
                .post("/sites/imports")
                .then()
                .statusCode(400)
                .body("code", equalTo("IMPORT_ENCODING"));
    }

    private static ValidatableResponse importing(String file, boolean dryRun) {
        return as(ADMIN)
                .contentType("text/csv; charset=UTF-8")
                .queryParam("dryRun", dryRun)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/sites/imports")
                .then();
    }
}
