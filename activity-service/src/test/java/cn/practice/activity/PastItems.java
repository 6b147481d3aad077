package cn.practice.activity;

import static cn.practice.activity.District.ADMIN;
import static cn.practice.activity.District.appoint;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.count;
import static org.awaitility.Awaitility.await;

import cn.practice.activity.District.Json;
import cn.practice.activity.District.Station;
import cn.practice.kit.id.Ids;
import cn.practice.kit.text.Sha256;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Fixtures: what a station held before, as it is proposed, and a second member of its staff who agrees. */
public final class PastItems {

    public static final String DIGEST = Sha256.hex("attendance sheets of spring");

    private PastItems() {}

    /** Staff of the station beside the one it has, appointed by the administrator too. */
    public static UUID aColleague(Station station) {
        return staffAppointedBy(ADMIN, station);
    }

    public static UUID staffAppointedBy(UUID appointer, Station station) {
        var subject = Ids.next();
        appoint(appointer, subject, "SITE_STAFF", "\"siteCode\":\"" + station.code() + "\"");
        await().until(() -> count("known_appointment", "subject = '" + subject + "'") == 1);
        return subject;
    }

    /** A request, with the document that it was taken from. */
    public static Json anImport(Json... items) {
        var source = new Json();
        source.put("kind", "ATTENDANCE_SHEET");
        source.put("date", "2026-03-31");
        source.put("shelfMark", "2026-A-7");
        source.put("digest", DIGEST);
        var whole = new Json();
        whole.put("source", source);
        whole.put("reasonCode", "PAPER_OF_BEFORE");
        whole.put("items", List.of(items));
        return whole;
    }

    /** A talk of two hours on the morning of 5 March 2026, with forty villagers. */
    public static Json aTalk(Station station, String externalId, Json... lines) {
        var reach = new Json();
        reach.put("audience", "VILLAGE");
        reach.put("channel", "ON_SITE");
        reach.put("persons", 40);
        var item = new Json();
        item.put("externalId", externalId);
        item.put("title", "宣讲");
        item.put("kind", "THEORY_TALK");
        item.put("siteCode", station.code());
        item.put("ownerSiteCode", station.code());
        item.put("teamId", station.team().toString());
        item.put("startsAt", "2026-03-05T01:00:00Z");
        item.put("endsAt", "2026-03-05T03:00:00Z");
        item.put("held", true);
        item.put("reach", List.of(reach));
        item.put("attendances", new ArrayList<>(List.of(lines)));
        return item;
    }

    /** Somebody who served for so many minutes. */
    public static Json served(UUID volunteerId, int minutes) {
        var line = new Json();
        line.put("volunteerId", volunteerId.toString());
        line.put("minutes", minutes);
        line.put("role", "SERVICE");
        return line;
    }

    public static Response propose(UUID by, Json... items) {
        return as(by).body(anImport(items)).post("/imports");
    }

    /** A proposal's id. */
    public static String proposed(UUID by, Json... items) {
        return propose(by, items).then().statusCode(201).extract().path("id");
    }

    public static Response approve(UUID by, String importId) {
        return as(by).put("/imports/" + importId + "/approval");
    }

    /** Proposed by one, agreed to by another, and applied. */
    public static String taken(UUID by, UUID other, Json... items) {
        var id = proposed(by, items);
        approve(other, id).then().statusCode(200);
        await().until(() -> as(by).get("/imports/" + id).path("state").equals("APPLIED"));
        return id;
    }
}
