package cn.practice.reporting.fact;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The few dimensions that a roll-up keeps; evidence is always among them, the others are summed over. Whoever asks for
 * no others is answered from rows that grow neither with the days nor with the activities there are.
 */
public enum Cut {
    // the smallest one comes first; it alone is kept by the day as well
    REACHED(List.of(Grain.DAY, Grain.MONTH, Grain.YEAR), Dimension.AUDIENCE, Dimension.CHANNEL),
    CAMPAIGN(List.of(Grain.MONTH, Grain.YEAR), Dimension.CAMPAIGN),
    KIND(List.of(Grain.MONTH, Grain.YEAR), Dimension.KIND, Dimension.FORM),
    PLACE(List.of(Grain.MONTH, Grain.YEAR), Dimension.SITE, Dimension.OWNER_SITE),
    TEAM(List.of(Grain.MONTH, Grain.YEAR), Dimension.TEAM, Dimension.OWNER_SITE);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Grain> grains;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Dimension> kept;

    Cut(List<Grain> grains, Dimension... kept) {
        this.grains = grains;
        this.kept = Set.of(kept);
    }

    /** The smallest cut that keeps all of these; null where none does. */
    public static @Nullable Cut of(Collection<Dimension> asked) {
        for (var each : values()) {
            if (asked.stream().allMatch(one -> one == Dimension.EVIDENCE || each.kept.contains(one))) {
                return each;
            }
        }
        return null;
    }

    /** The times it is kept over. */
    public List<Grain> grains() {
        return grains;
    }

    /** A place with nothing in it but what is kept. */
    public Fact.Place of(Fact.Place place) {
        return new Fact.Place(
                only(Dimension.SITE, place.site()),
                only(Dimension.OWNER_SITE, place.ownerSite()),
                only(Dimension.TEAM, place.team()),
                only(Dimension.KIND, place.kind()),
                only(Dimension.FORM, place.form()),
                only(Dimension.CAMPAIGN, place.campaign()),
                place.evidence(),
                only(Dimension.AUDIENCE, place.audience()),
                only(Dimension.CHANNEL, place.channel()));
    }

    private String only(Dimension dimension, String value) {
        return kept.contains(dimension) ? value : "";
    }
}
