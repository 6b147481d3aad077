package cn.practice.reporting.query;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What figures are divided by: its name to callers, its column, and the values that make sense. */
public enum Dimension {
    SITE("site", "site", code()),
    OWNER_SITE("ownerSite", "owner_site", code()),
    TEAM("team", "team", Dimension::isId),
    KIND("kind", "kind", code()),
    FORM("form", "form", code()),
    CAMPAIGN("campaign", "campaign", Dimension::isId),
    EVIDENCE("evidence", "evidence", among(Evidence.class).or(Evidence.CLOCKED::equals)),
    AUDIENCE("audience", "audience", among(Audience.class)),
    CHANNEL("channel", "channel", among(Channel.class));

    /** The value, to callers, of a dimension that does not apply, such as the team of an activity without one. */
    public static final String NONE = "none";

    /** All columns of dimensions. */
    public static final String COLUMNS =
            Arrays.stream(values()).map(Dimension::column).collect(Collectors.joining(", "));

    private final String label;
    private final String column;

    @SuppressWarnings("ImmutableEnumChecker") // a pure function
    private final Predicate<String> sense;

    Dimension(String label, String column, Predicate<String> sense) {
        this.label = label;
        this.column = column;
        this.sense = sense;
    }

    /** Its value among these. */
    public String of(Dimensions dimensions) {
        return switch (this) {
            case SITE -> dimensions.site();
            case OWNER_SITE -> dimensions.ownerSite();
            case TEAM -> dimensions.team();
            case KIND -> dimensions.kind();
            case FORM -> dimensions.form();
            case CAMPAIGN -> dimensions.campaign();
            case EVIDENCE -> dimensions.evidence();
            case AUDIENCE -> dimensions.audience();
            case CHANNEL -> dimensions.channel();
        };
    }

    public String label() {
        return label;
    }

    public String column() {
        return column;
    }

    /** The name of the filter that asks for exactly one value: a site's own name asks for its subtree. */
    public String filter() {
        return this == SITE ? "atSite" : label;
    }

    /** The value, if it can occur; else a refusal. */
    public String accepted(String value) {
        if (!value.equals(NONE) && !sense.test(value)) {
            throw new Refusals.FilterRefused(filter());
        }
        return value;
    }

    static Predicate<String> code() {
        return Pattern.compile("[A-Za-z0-9_.:-]{1,40}").asMatchPredicate();
    }

    private static <E extends Enum<E>> Predicate<String> among(Class<E> type) {
        return value -> Arrays.stream(type.getEnumConstants())
                .anyMatch(each -> each.name().equals(value));
    }

    private static boolean isId(String value) {
        try {
            return UUID.fromString(value).toString().equals(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
