package cn.practice.local.sample;

import cn.practice.local.client.Api;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Listing;
import cn.practice.local.client.Persona;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sites, teams and campaigns: what the district's admin sets up. What is there already stays. */
record Organisation(Callers callers, SampleDistrict district, Ids ids) {

    void setUp() {
        var admin = callers.volunteer(Persona.ADMIN.subject());
        admin.postCsv("/sites/imports?dryRun=true", Site.csv()).expect(200);
        admin.postCsv("/sites/imports?dryRun=false", Site.csv()).expect(200);
        formTeams(admin);
        launchCampaigns();
    }

    /** An appointment that is there already is as good as a new one. */
    static void appoint(Api api, UUID volunteer, String role, @Nullable String siteCode, @Nullable UUID teamId) {
        var appointment = new LinkedHashMap<String, Object>();
        appointment.put("volunteerId", volunteer);
        appointment.put("role", role);
        if (siteCode != null) {
            appointment.put("siteCode", siteCode);
        }
        if (teamId != null) {
            appointment.put("teamId", teamId);
        }
        api.post("/appointments", appointment).expect(200, 201, 409);
    }

    private void formTeams(Api admin) {
        Listing.all(admin, "/teams")
                .forEach(team -> ids.team(
                        team.path("name").asText(),
                        UUID.fromString(team.path("id").asText())));
        Crowd.each(
                district.teams().stream()
                        .filter(team -> !ids.hasTeam(team.name()))
                        .toList(),
                team -> {
                    var plan = new LinkedHashMap<String, Object>();
                    plan.put("name", team.name());
                    plan.put("type", team.type());
                    plan.put("siteCode", team.siteCode());
                    ids.team(team.name(), admin.post("/teams", plan).expect(201).id());
                });
    }

    private void launchCampaigns() {
        var admin = callers.activity(Persona.ADMIN.subject());
        Listing.all(admin, "/campaigns")
                .forEach(campaign -> ids.campaign(
                        campaign.path("name").asText(),
                        UUID.fromString(campaign.path("id").asText())));
        for (var campaign : district.campaigns()) {
            if (!ids.hasCampaign(campaign.name())) {
                var plan = new LinkedHashMap<String, Object>();
                plan.put("name", campaign.name());
                if (campaign.target() != null) {
                    plan.put("target", campaign.target());
                }
                plan.put("fromDay", campaign.fromDay());
                plan.put("toDay", campaign.toDay());
                ids.campaign(
                        campaign.name(),
                        admin.post("/campaigns", plan).expect(201).id());
            }
        }
    }
}
