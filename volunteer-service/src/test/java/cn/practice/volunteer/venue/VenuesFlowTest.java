package cn.practice.volunteer.venue;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.asAnyone;
import static cn.practice.volunteer.District.id;
import static cn.practice.volunteer.District.institute;
import static cn.practice.volunteer.District.open;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.District.types;
import static cn.practice.volunteer.District.versions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class VenuesFlowTest {

    @Test
    void opensAVenueAndListsItForTheSubtreeWithTheNameOfItsSite() {
        var institute = institute();
        var station = open("STATION", institute);

        var venue = id(as(staffOf(institute)).body(hall(station)).post("/venues"));

        asAnyone()
                .get("/venues?site=" + institute)
                .then()
                .statusCode(200)
                .body("items.id", contains(venue.toString()))
                .body("items[0].siteName", equalTo("站点" + station))
                .body("items[0].longitude", equalTo(119.5732f))
                .body("items[0].places", equalTo(120));
        assertThat(toldAbout(Topics.SITES, venue, "VenueOpened"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.key()).isEqualTo(station);
                    assertThat(event.json())
                            .contains(
                                    "\"address\":\"人民路1号\",\"longitude\":119.5732,\"latitude\":32.0015,\"places\":120")
                            .contains("\"role\":\"SITE_STAFF\",\"siteCode\":\"" + institute + "\"");
                });
    }

    @Test
    void changesOnlyTheVersionThatWasReadAndTellsNothingOfNoChange() {
        var station = station();
        var staff = staffOf(station);
        var venue = id(as(staff).body(hall(station)).post("/venues"));
        var path = "/venues/" + venue;
        var other = with(hall(station), "name", "小礼堂");
        other.remove("places");

        as(staff).body(other).put(path).then().statusCode(428);
        as(staff)
                .header("If-Match", "\"1\"")
                .body(hall(station))
                .put(path)
                .then()
                .header("ETag", equalTo("\"1\""));
        as(staff)
                .header("If-Match", "\"1\"")
                .body(other)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("places", nullValue());
        as(staff)
                .header("If-Match", "\"1\"")
                .body(hall(station))
                .put(path)
                .then()
                .statusCode(412);

        asAnyone().get(path).then().header("ETag", startsWith("\"2-")).body("name", equalTo("小礼堂"));
        var told = toldAbout(Topics.SITES, venue, "VenueChanged");
        assertThat(types(told)).containsExactly("VenueOpened", "VenueChanged");
        assertThat(versions(told)).containsExactly("1", "2");
    }

    @Test
    void leavesAVenueToItsSite() {
        var station = station();
        var venue = id(as(ADMIN).body(hall(station)).post("/venues"));

        as(ADMIN)
                .header("If-Match", "\"1\"")
                .body(hall(station()))
                .put("/venues/" + venue)
                .then()
                .statusCode(400)
                .body("field", equalTo("siteCode"));
    }

    @Test
    void refusesStaffOfAnotherSiteWhateverTheyWouldDo() {
        var station = station();
        var venue = "/venues/" + id(as(ADMIN).body(hall(station)).post("/venues"));
        var stranger = staffOf(station());

        as(stranger)
                .body(with(hall(station), "name", "别处"))
                .post("/venues")
                .then()
                .statusCode(403);
        as(stranger)
                .header("If-Match", "\"1\"")
                .body(hall(station))
                .put(venue)
                .then()
                .statusCode(403);
        as(stranger).delete(venue).then().statusCode(403);
    }

    @Test
    void givesNoTwoVenuesOfASiteOneNameButForCaseWidthAndSpaces() {
        var station = station();
        as(ADMIN).body(hall(station)).post("/venues").then().statusCode(201);
        var other = id(as(ADMIN).body(with(hall(station), "name", "B厅")).post("/venues"));

        as(ADMIN)
                .body(with(hall(station), "name", "ａ  厅"))
                .post("/venues")
                .then()
                .statusCode(409)
                .body("code", equalTo("VENUE_EXISTS"));
        as(ADMIN)
                .header("If-Match", "\"1\"")
                .body(with(hall(station), "name", "Ａ 厅"))
                .put("/venues/" + other)
                .then()
                .statusCode(409);
        as(ADMIN).body(hall(station())).post("/venues").then().statusCode(201);
    }

    @Test
    void freesTheNameOfAVenueThatIsClosed() {
        var station = station();
        var venue = "/venues/" + id(as(ADMIN).body(hall(station)).post("/venues"));

        as(ADMIN).delete(venue).then().statusCode(204);

        asAnyone().get(venue).then().statusCode(404);
        as(ADMIN).delete(venue).then().statusCode(404);
        as(ADMIN).body(hall(station)).post("/venues").then().statusCode(201);
    }

    @Test
    void closesTheVenuesOfASiteWithIt() {
        var station = station();
        var venue = id(as(ADMIN).body(hall(station)).post("/venues"));

        as(ADMIN).delete("/sites/" + station).then().statusCode(204);

        asAnyone().get("/venues?site=" + station).then().body("items", empty());
        assertThat(types(toldAbout(Topics.SITES, venue, "VenueClosed"))).containsExactly("VenueOpened", "VenueClosed");
        as(ADMIN).body(hall(station)).post("/venues").then().statusCode(422).body("code", equalTo("SITE_UNKNOWN"));
    }

    /** Whichever comes first, a closed site has no venue that is open. */
    @Test
    void leavesNoVenueOpenThatIsOpenedWhileItsSiteCloses() throws InterruptedException, ExecutionException {
        for (int i = 0; i < 10; i++) {
            var station = station();
            try (var offices = Executors.newVirtualThreadPerTaskExecutor()) {
                var opened = offices.submit(
                        () -> as(ADMIN).body(hall(station)).post("/venues").statusCode());
                var closed = offices.submit(
                        () -> as(ADMIN).delete("/sites/" + station).statusCode());

                assertThat(opened.get()).isIn(201, 422);
                assertThat(closed.get()).isEqualTo(204);
            }
            asAnyone().get("/venues?site=" + station).then().body("items", empty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "longitude, 180.1, VALIDATION_FAILED",
        "latitude, -90.5, VALIDATION_FAILED",
        "latitude, , INVALID_FIELD",
        "longitude, , INVALID_FIELD",
        "places, 0, VALIDATION_FAILED",
        "places, 100001, VALIDATION_FAILED",
        "places, 1.5, INVALID_FIELD",
        "address, 1, VALIDATION_FAILED",
        "name, 😀, VALIDATION_FAILED",
        "siteCode, 1, VALIDATION_FAILED"
    })
    void refusesWhatNoVenueIs(String member, String value, String code) {
        var body = with(hall(station()), member, value);
        if (value == null || List.of("longitude", "latitude", "places").contains(member)) {
            body.put(
                    member,
                    value == null
                            ? null
                            : value.contains(".") ? (Number) Double.valueOf(value) : Integer.valueOf(value));
        }

        as(ADMIN).body(body).post("/venues").then().statusCode(400).body("code", equalTo(code));
    }

    private static Map<String, Object> hall(String site) {
        return new HashMap<>(Map.of(
                "siteCode",
                site,
                "name",
                "A 厅",
                "address",
                "人民路1号",
                "longitude",
                119.5732,
                "latitude",
                32.0015,
                "places",
                120));
    }

    private static Map<String, Object> with(Map<String, Object> form, String member, Object value) {
        var bent = new HashMap<>(form);
        bent.put(member, value);
        return bent;
    }
}
