package cn.practice.volunteer.site.imports;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.asAnyone;
import static cn.practice.volunteer.District.freshCode;
import static cn.practice.volunteer.District.institute;
import static cn.practice.volunteer.District.open;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.toldAbout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import cn.practice.volunteer.District;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class SiteImportsFlowTest {

    @Test
    void importsAWholeFileOnceWithParentsAfterTheirChildren() {
        var center = freshCode();
        var institute = freshCode();
        var station = freshCode();
        var file = "\uFEFFcode,name,level,parent_code,kind\r\n"
                + station + ",\"某社区, \"\"东\"\"站\",STATION," + institute + ",COMMUNITY\r\n"
                + institute + ",某所,INSTITUTE," + center + ",ZONE\r\n"
                + center + ",某中心,CENTER,,CITY\r\n";

        importing(file, true).statusCode(200).body("added", equalTo(3)).body("dryRun", equalTo(true));
        asAnyone().get("/sites/" + station).then().statusCode(404);
        importing(file, false).statusCode(200).body("rows", equalTo(3)).body("added", equalTo(3));
        importing(file, false).statusCode(200).body("added", equalTo(0)).body("unchanged", equalTo(3));

        asAnyone().get("/sites/" + station).then().body("name", equalTo("某社区, \"东\"站"));
        assertThat(toldAbout(Topics.SITES, station, "SiteOpened")).hasSize(1);
        as(AUDITOR)
                .get("/audit-trail?act=SITES_IMPORTED&subject=" + station)
                .then()
                .body("items.subject", equalTo(List.of(station)));
    }

    @Test
    void refusesTheWholeFileForOneBadLineAndNamesEach() {
        var center = freshCode();
        var file = "code,name,level,parent_code,kind\n"
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
        var center = open("CENTER", null);

        importing("code,name,level,parent_code,kind\n" + center + ",别名,CENTER,,CITY\n", false)
                .statusCode(422)
                .body("refused.code", hasItem("DIFFERS"));
    }

    @Test
    void refusesAFileWithAnotherHeaderOrEncoding() {
        importing("name,code\n", false).statusCode(400).body("code", equalTo("IMPORT_HEADER"));
        importing("", false).statusCode(400).body("code", notNullValue());
        District.as(ADMIN)
                .contentType("text/csv; charset=UTF-8")
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
