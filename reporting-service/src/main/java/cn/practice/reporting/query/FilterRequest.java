package cn.practice.reporting.query;

import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a query string: use as a {@code @BeanParam}. */
public final class FilterRequest {

    @QueryParam("from")
    @Parameter(description = "first day, yyyy-mm-dd")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "last day, yyyy-mm-dd")
    @Nullable
    String to;

    @QueryParam("site")
    @Parameter(description = "a site and all below it")
    @Nullable
    String site;

    @QueryParam("atSite")
    @Parameter(description = "exactly this site, without those below it")
    @Nullable
    String atSite;

    @QueryParam("ownerSite")
    @Nullable
    String ownerSite;

    @QueryParam("team")
    @Nullable
    String team;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("form")
    @Nullable
    String form;

    @QueryParam("campaign")
    @Nullable
    String campaign;

    @QueryParam("evidence")
    @Parameter(description = "CLOCKED: whatever it was clocked with")
    @Nullable
    String evidence;

    @QueryParam("audience")
    @Nullable
    String audience;

    @QueryParam("channel")
    @Nullable
    String channel;

    /** The same, narrowed to a level where one is given; the only one is STATION. */
    public Filter filterAt(@Nullable String level) {
        var filter = filter();
        if (level == null) {
            return filter;
        }
        if (!level.equals("STATION")) {
            throw new Refusals.FilterRefused("level");
        }
        return filter.atStationsOnly();
    }

    /** What is asked for. */
    public Filter filter() {
        var exact = new EnumMap<Dimension, String>(Dimension.class);
        var given = new EnumMap<Dimension, @Nullable String>(Dimension.class);
        given.put(Dimension.SITE, atSite);
        given.put(Dimension.OWNER_SITE, ownerSite);
        given.put(Dimension.TEAM, team);
        given.put(Dimension.KIND, kind);
        given.put(Dimension.FORM, form);
        given.put(Dimension.CAMPAIGN, campaign);
        given.put(Dimension.EVIDENCE, evidence);
        given.put(Dimension.AUDIENCE, audience);
        given.put(Dimension.CHANNEL, channel);
        given.forEach((dimension, value) -> {
            if (value != null) {
                exact.put(dimension, dimension.accepted(value));
            }
        });
        if (site != null && !Dimension.code().test(site)) {
            throw new Refusals.FilterRefused("site");
        }
        return new Filter(Period.of(from, to), site, exact, false);
    }
}
