package cn.practice.local.sample;

import cn.practice.local.client.Callers;
import java.time.LocalTime;

/** What the next two weeks offer: published activities of the village teams, some people already on their lists. */
record Upcoming(Callers callers, SampleDistrict district, Ids ids) {

    private static final int TEAMS = 12;
    private static final int SIGNED_UP = 3;

    void publish() {
        Crowd.each(TeamPlan.villages(district.stations()).subList(1, 1 + TEAMS), this::publish);
    }

    private void publish(TeamPlan team) {
        int place = district.teams().indexOf(team);
        var members = new Volunteering(callers, district, ids).membersOf(team);
        var leader = members.getFirst();
        var day = district.today().plusDays(1 + place % 14);
        var startsAt = day.atTime(LocalTime.of(14, 0)).atZone(PastYear.ZONE).toInstant();
        var endsAt = startsAt.plusSeconds(7_200);
        var kind = team.kinds().get(1);
        var draft = new Draft(
                ServiceWork.titleOf(kind),
                kind,
                team.siteCode(),
                ids.team(team.name()),
                startsAt,
                endsAt,
                startsAt,
                "SERVICE",
                6 + place % 10,
                5);
        var shift = Draft.shiftOf(draft.publishOnce(callers.activity(leader.subject())));
        for (var member : members.subList(1, 1 + SIGNED_UP)) {
            callers.activity(member.subject())
                    .post("/shifts/" + shift + "/sign-ups")
                    .expect(200, 201, 409);
        }
    }
}
