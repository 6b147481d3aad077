package cn.practice.reporting.copies;

import cn.practice.reporting.copies.CopyEvent.Appointed;
import cn.practice.reporting.copies.CopyEvent.AppointmentRevoked;
import cn.practice.reporting.copies.CopyEvent.CampaignLaunched;
import cn.practice.reporting.copies.CopyEvent.KindStated;
import cn.practice.reporting.copies.CopyEvent.Names;
import cn.practice.reporting.copies.CopyEvent.NotKept;
import cn.practice.reporting.copies.CopyEvent.SiteClosed;
import cn.practice.reporting.copies.CopyEvent.SiteOpened;
import cn.practice.reporting.copies.CopyEvent.SiteRenamed;
import cn.practice.reporting.copies.CopyEvent.TeamDisbanded;
import cn.practice.reporting.copies.CopyEvent.TeamFormed;
import cn.practice.reporting.copies.CopyEvent.TeamRenamed;
import cn.practice.reporting.copies.CopyEvent.TeamTransferred;
import cn.practice.reporting.event.JsonBody;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the events that are copied. */
public final class CopyEvents {

    private static final Set<String> NOT_KEPT =
            Set.of("SiteChanged", "TeamCategorised", "VenueChanged", "VenueClosed", "VenueOpened");

    private CopyEvents() {}

    /** The event; null where nothing of its type is copied. */
    public static @Nullable CopyEvent parse(String type, JsonBody body) {
        return switch (type) {
            case "SiteOpened" ->
                new SiteOpened(
                        body.code("code"),
                        body.name("name"),
                        body.code("level"),
                        body.optionalCode("parentCode"),
                        body.optionalCode("kind"));
            case "SiteRenamed" -> new SiteRenamed(body.code("code"), body.name("name"));
            case "SiteClosed" -> new SiteClosed(body.code("code"));
            case "TeamFormed" ->
                new TeamFormed(body.id("teamId"), body.name("name"), body.code("type"), body.code("siteCode"));
            case "TeamRenamed" -> new TeamRenamed(body.id("teamId"), body.name("name"));
            case "TeamTransferred" -> new TeamTransferred(body.id("teamId"), body.code("siteCode"));
            case "TeamDisbanded" -> new TeamDisbanded(body.id("teamId"));
            case "CampaignLaunched" ->
                new CampaignLaunched(
                        body.id("campaignId"),
                        body.name("name"),
                        body.optionalAmount("target"),
                        body.day("fromDay"),
                        body.day("toDay"));
            case "KindStated" ->
                new KindStated(
                        body.code("code"),
                        names(body),
                        body.list("forms").stream()
                                .map(each -> new KindStated.Form(each.code("code"), names(each)))
                                .toList());
            case "Appointed", "AppointmentStated" ->
                new Appointed(
                        body.id("appointmentId"),
                        body.id("subject"),
                        body.code("role"),
                        body.optionalCode("siteCode"),
                        body.optionalId("teamId"),
                        body.has("revokedAt"));
            case "AppointmentRevoked" -> new AppointmentRevoked(body.id("appointmentId"), body.id("subject"));
            default -> NOT_KEPT.contains(type) ? new NotKept(type) : null;
        };
    }

    private static Names names(JsonBody body) {
        return new Names(body.name("nameZh"), body.name("nameEn"));
    }
}
