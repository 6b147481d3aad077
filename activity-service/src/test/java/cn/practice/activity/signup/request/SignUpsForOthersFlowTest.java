package cn.practice.activity.signup.request;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.tomorrow;
import static cn.practice.activity.District.volunteers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.embedded.Platform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class SignUpsForOthersFlowTest {

    private Station station;
    private UUID shift;

    @BeforeEach
    void prepare() {
        station = aStation();
        shift = tomorrow(station, 2, 2).shift();
    }

    @Test
    void signsUpAnotherOnlyForWhoMayActForTheActivity() {
        var people = volunteers(station, 2);

        signUpAnother(people.get(0).subject(), people.get(1)).then().statusCode(403);
        signUpAnother(station.leader(), people.get(1)).then().statusCode(201);
    }

    @Test
    void showsThePersonAsWhomSomebodyElseSignedThemUpButNotWho() {
        var person = aVolunteer(station);

        var id = signUpAnother(station.leader(), person)
                .then()
                .statusCode(201)
                .body("signedUpBy.role", equalTo("TEAM_LEADER"))
                .extract()
                .<String>path("id");

        for (var address : new String[] {"/sign-ups/" + id, "/sign-ups?volunteer=me"}) {
            var seen = as(person.subject()).get(address).then().statusCode(200);
            seen.body(
                    containsString("\"signedUpBy\":{\"role\":\"TEAM_LEADER\",\"teamId\":\"" + station.team() + "\"}"));
            seen.body(not(containsString(station.leader().toString())));
        }
    }

    @Test
    void keepsShowingItOnceThePlaceWasGivenUpAndToARepeat() {
        var person = aVolunteer(station);
        var id = signUpAnother(station.staff(), person).then().extract().<String>path("id");

        signUpAnother(station.leader(), person)
                .then()
                .statusCode(200)
                .body("signedUpBy.role", equalTo("SITE_STAFF"))
                .body("signedUpBy.siteCode", equalTo(station.code()));
        as(person.subject())
                .delete("/sign-ups/" + id)
                .then()
                .statusCode(200)
                .body("signedUpBy.role", equalTo("SITE_STAFF"));
    }

    @Test
    void showsTheReadersOfAShiftWhoDidNotSignUpForThemselves() {
        var people = volunteers(station, 3);
        signUp(people.get(0), shift);
        signUpAnother(station.leader(), people.get(1)).then().statusCode(201);
        // an account that names its own volunteer asks for itself
        signUpAnother(people.get(2).subject(), people.get(2))
                .then()
                .statusCode(201)
                .body("signedUpBy", nullValue());

        as(station.staff())
                .get("/shifts/" + shift + "/sign-ups")
                .then()
                .statusCode(200)
                .body("items[0].signedUpBy", nullValue())
                .body("items[1].signedUpBy.role", equalTo("TEAM_LEADER"))
                .body("items[2].signedUpBy", nullValue());
        assertThat(count(
                        "sign_up_for_another",
                        "sign_up_id in (select id from sign_up where shift_id = '" + shift + "')"))
                .isEqualTo(1);
    }

    @Test
    void keepsTheActOfSigningUpAnotherWithTheSignUpOrNeither() {
        // given
        var people = volunteers(station, 2);
        change("create trigger trail_is_full before insert on trail for each row when (new.actor = '" + station.staff()
                + "') execute function trail_is_append_only()");

        // when
        signUpAnother(station.staff(), people.get(0)).then().statusCode(500);
        signUpAnother(station.leader(), people.get(1)).then().statusCode(201);

        // then
        change("drop trigger trail_is_full on trail");
        assertThat(count("sign_up", "shift_id = '" + shift + "'")).isEqualTo(1);
        assertThat(count("trail", "act = 'SIGNED_UP_FOR_ANOTHER' and actor = '" + station.leader() + "'"))
                .isEqualTo(1);
    }

    private Response signUpAnother(UUID by, Person person) {
        return as(by).body("{\"volunteerId\":\"" + person.id() + "\"}").post("/shifts/" + shift + "/sign-ups");
    }
}
