package cn.practice.activity.plan;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aStationBelow;
import static cn.practice.activity.District.admin;
import static cn.practice.activity.District.anActivity;
import static cn.practice.activity.District.anInstitute;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.drafted;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.published;
import static cn.practice.activity.PastItems.aTalk;
import static cn.practice.activity.PastItems.anImport;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.activity.District.Json;
import cn.practice.activity.District.Station;
import cn.practice.embedded.Platform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class OwnershipFlowTest {

    private final Station institute = anInstitute();
    private final Station station = aStationBelow(institute);

    @Test
    void aLeaderDraftsForTheSiteOfTheirTeamAlone() {
        draft(as(station.leader()), station, station).statusCode(201);
        draft(as(station.leader()), institute, station).statusCode(403);
        draft(as(station.leader()), aStation(), station).statusCode(403);
    }

    @Test
    void whoSignsInAsAuditorActsForNobody() {
        draft(as(station.leader(), "auditor"), station, station).statusCode(403);
        draft(as(station.staff(), "auditor"), station, station).statusCode(403);
        draft(as(UUID.randomUUID(), "district-admin", "auditor"), station, station)
                .statusCode(403);
        as(UUID.randomUUID(), "district-admin", "auditor")
                .body("{\"name\":\"学雷锋\",\"fromDay\":\"2026-03-01\",\"toDay\":\"2026-03-31\"}")
                .post("/campaigns")
                .then()
                .statusCode(403);
        as(station.leader(), "auditor").get("/activity-trail").then().statusCode(200);
    }

    @Test
    void aLeaderWhoNamesNoTeamIsToldToNameOne() {
        var activity = activity(station, station);
        activity.remove("teamId");

        as(station.leader())
                .body(activity)
                .post("/activities")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELD"))
                .body("field", equalTo("teamId"));
        as(station.staff()).body(activity).post("/activities").then().statusCode(201);
    }

    @Test
    void aLeaderMovesNoDraftToAnotherOwner() {
        var draft = drafted(station, "CARING_AID", aShift("SERVICE", 1, 0, inHours(24), inHours(26)));
        var text = activity(aStation(), station);
        text.remove("shifts");

        as(station.leader())
                .header("If-Match", "\"0\"")
                .body(text)
                .put("/activities/" + draft.id())
                .then()
                .statusCode(403);
    }

    @Test
    void staffNameTeamsOfTheirSubtreeAlone() {
        var other = aStation();

        draft(as(institute.staff()), institute, institute).statusCode(201);
        draft(as(institute.staff()), institute, station).statusCode(201);
        draft(as(institute.staff()), station, station).statusCode(201);
        for (var outside : List.of(other, institute)) {
            draft(as(station.staff()), station, outside).statusCode(422).body("code", equalTo("TEAM_NOT_OF_OWNER"));
        }
        draft(admin(), station, other).statusCode(422).body("code", equalTo("TEAM_NOT_OF_OWNER"));
    }

    @Test
    void itTakesPlaceAtTheOwnerOrBelowItAlone() {
        var other = aStation();

        draftAt(as(institute.staff()), institute, station).statusCode(201);
        draftAt(as(station.staff()), station, station).statusCode(201);
        for (var outside : List.of(institute, other)) {
            draftAt(as(station.staff()), station, outside).statusCode(422).body("code", equalTo("SITE_NOT_OF_OWNER"));
            draftAt(as(station.leader()), station, outside).statusCode(422).body("code", equalTo("SITE_NOT_OF_OWNER"));
        }
        draftAt(admin(), institute, other).statusCode(422).body("code", equalTo("SITE_NOT_OF_OWNER"));
    }

    @Test
    void aDraftIsNotMovedElsewhere() {
        var draft = drafted(station, "CARING_AID", aShift("SERVICE", 1, 0, inHours(24), inHours(26)));
        var text = activity(station, station);
        text.remove("shifts");
        text.put("siteCode", aStation().code());

        as(station.leader())
                .header("If-Match", "\"0\"")
                .body(text)
                .put("/activities/" + draft.id())
                .then()
                .statusCode(422)
                .body("code", equalTo("SITE_NOT_OF_OWNER"));
    }

    @Test
    void aDraftOfBeforeIsNotPublishedElsewhereAndWhatIsPublishedStays() {
        var draft = drafted(station, "CARING_AID", aShift("SERVICE", 1, 0, inHours(24), inHours(26)));
        var published = published(station, "CARING_AID", aShift("SERVICE", 1, 0, inHours(24), inHours(26)));
        change("update activity set site_code = '%s' where id in ('%s', '%s')"
                .formatted(aStation().code(), draft.id(), published.id()));

        as(station.leader())
                .put("/activities/" + draft.id() + "/publication")
                .then()
                .statusCode(422)
                .body("code", equalTo("SITE_NOT_OF_OWNER"));
        as(station.leader())
                .put("/activities/" + published.id() + "/publication")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsImportedTookPlaceAtTheOwnerOrBelowItAlone() {
        var outside = aStation();

        as(institute.staff())
                .body(anImport(imported("A-1", station), imported("A-2", outside)))
                .post("/imports?dryRun=true")
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("refused.index", contains(1))
                .body("refused.code", contains("SITE_NOT_OF_OWNER"));
    }

    private Json imported(String externalId, Station place) {
        var item = aTalk(institute, externalId);
        item.put("siteCode", place.code());
        item.remove("teamId");
        return item;
    }

    private ValidatableResponse draftAt(RequestSpecification caller, Station owner, Station place) {
        var activity = activity(owner, owner);
        activity.put("siteCode", place.code());
        return caller.body(activity).post("/activities").then();
    }

    /** Held at the station, whoever owns it. */
    private ValidatableResponse draft(RequestSpecification caller, Station owner, Station ofTeam) {
        return caller.body(activity(owner, ofTeam)).post("/activities").then();
    }

    private Json activity(Station owner, Station ofTeam) {
        var activity = anActivity(station, "CARING_AID", List.of(aShift("SERVICE", 1, 0, inHours(24), inHours(26))));
        activity.put("ownerSiteCode", owner.code());
        activity.put("teamId", ofTeam.team().toString());
        return activity;
    }
}
