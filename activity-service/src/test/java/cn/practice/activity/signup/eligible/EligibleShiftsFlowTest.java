package cn.practice.activity.signup.eligible;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.published;
import static cn.practice.activity.District.register;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.tell;
import static cn.practice.activity.District.tomorrow;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.practice.embedded.Platform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class EligibleShiftsFlowTest {

    @Test
    void offersWhatBeganWhileItTakesPeopleAndNothingToWhoIsNotApproved() {
        var station = aStation();
        var began = aShift("SERVICE", 1, 0, inHours(-20), inHours(2));
        began.put("signUpClosesAt", inHours(1).toString());
        var shift = published(station, "CARING_AID", began).shift();
        var person = aVolunteer(station);

        as(person.subject()).get("/eligible-shifts?limit=200").then().body("items.shiftId", hasItem(shift.toString()));
    }

    @Test
    void saysWhySomebodyMayTakeNoneAtAll() {
        var station = aStation();
        var suspended = aVolunteer(station);
        tell(suspended, "VolunteerSuspended", 3);
        await().until(() -> count("known_volunteer", "id = '" + suspended.id() + "' and status = 'SUSPENDED'") == 1);

        as(register(station, "ADULT").subject())
                .get("/eligible-shifts")
                .then()
                .statusCode(403)
                .body("code", equalTo("VOLUNTEER_NOT_APPROVED"));
        as(suspended.subject()).get("/eligible-shifts").then().statusCode(403).body("code", equalTo("SUSPENDED"));
    }

    @Test
    void offersMinorsNoHazardousService() {
        var station = aStation();
        var shift = tomorrow(station, 1, 0).shift();
        var hazard = published(station, "PUBLIC_ORDER", aShift("SERVICE", 1, 0, inHours(48), inHours(50)))
                .shift();
        var minor = register(station, "MINOR");
        tell(minor, "VolunteerApproved", 2);
        await().until(() -> count("known_volunteer", "id = '" + minor.id() + "' and status = 'APPROVED'") == 1);

        as(minor.subject())
                .get("/eligible-shifts?volunteer=me&limit=200")
                .then()
                .body("items.shiftId", hasItem(shift.toString()))
                .body("items.shiftId", not(hasItem(hazard.toString())));
    }

    @Test
    void offersAPlaceToWaitWhereOthersHaveThePlacesAndNothingWhereItIsFull() {
        var station = aStation();
        var full = tomorrow(station, 1, 0).shift();
        var waiting = published(station, "CARING_AID", aShift("SERVICE", 1, 1, inHours(48), inHours(50)))
                .shift();
        var other = aVolunteer(station);
        signUp(other, full);
        signUp(other, waiting);

        as(aVolunteer(station).subject())
                .get("/eligible-shifts?limit=200")
                .then()
                .body("items.shiftId", not(hasItem(full.toString())))
                .body("items.find { it.shiftId == '" + waiting + "' }.would", equalTo("WAITLISTED"));
    }
}
