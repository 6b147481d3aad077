package cn.practice.volunteer.site.imports;

import cn.practice.kit.text.Text;
import cn.practice.kit.text.UnfitText;
import cn.practice.volunteer.site.Location;
import cn.practice.volunteer.site.SiteKind;
import cn.practice.volunteer.site.SiteLevel;
import cn.practice.volunteer.site.SitePlan;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one line; those that say where the site is may be left out of a file, all three. */
final class SiteFields {

    static final List<String> HEADER =
            List.of("code", "name", "level", "parent_code", "kind", "address", "longitude", "latitude");
    static final int WITH_LOCATION = HEADER.size();
    static final int WITHOUT_LOCATION = 5;

    private static final int SHOWN = 100;
    private static final String NAME = "[^\\p{Cf}]*\\p{L}[^\\p{Cf}]*";
    private static final String DEGREES = "-?[0-9]{1,3}(\\.[0-9]{1,12})?";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 200;

    private SiteFields() {}

    static SitePlan plan(List<String> written) {
        var fields = written.stream().map(SiteFields::text).toList();
        var parent = fields.get(3);
        var plan = new SitePlan(
                matching(SitePlan.CODE, fields.get(0)),
                named(fields.get(1), LONGEST_NAME),
                constant(SiteLevel.class, fields.get(2)),
                parent.isEmpty() ? null : matching(SitePlan.CODE, parent),
                constant(SiteKind.class, fields.get(4)));
        return fields.size() == WITH_LOCATION ? plan.at(location(fields)) : plan;
    }

    private static Location location(List<String> fields) {
        var address = fields.get(5);
        var longitude = degrees(fields.get(6), 180);
        var latitude = degrees(fields.get(7), 90);
        if ((longitude == null) != (latitude == null)) {
            throw new BadValue(fields.get(6) + "," + fields.get(7));
        }
        return Location.of(address.isEmpty() ? null : named(address, LONGEST_ADDRESS), longitude, latitude);
    }

    private static @Nullable Double degrees(String value, int most) {
        if (value.isEmpty()) {
            return null;
        }
        var degrees = Double.parseDouble(matching(DEGREES, value));
        if (Math.abs(degrees) > most) {
            throw new BadValue(value);
        }
        return degrees;
    }

    private static String text(String field) {
        try {
            return Text.line(field);
        } catch (UnfitText e) {
            throw new BadValue(String.valueOf(e.getMessage()));
        }
    }

    private static String named(String value, int longest) {
        if (value.length() > longest) {
            throw new BadValue(value);
        }
        return matching(NAME, value);
    }

    private static String matching(String pattern, String value) {
        if (!value.matches(pattern)) {
            throw new BadValue(value);
        }
        return value;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String value) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new BadValue(value));
    }

    /** A field that is not of its form. */
    static final class BadValue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String value;

        BadValue(String value) {
            super(null, null, false, false);
            this.value = value.length() > SHOWN ? value.substring(0, SHOWN) : value;
        }

        String value() {
            return value;
        }
    }
}
