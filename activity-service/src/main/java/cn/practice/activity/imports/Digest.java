package cn.practice.activity.imports;

import cn.practice.activity.imports.Import.Attendee;
import cn.practice.activity.imports.Import.Item;
import cn.practice.kit.text.Sha256;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an item says the same as the one taken over before, by a form of its own: one line for each field that
 * says something, lists in no order. A field that is added later changes nothing for items without it; what stands here
 * is never changed.
 */
final class Digest {

    private Digest() {}

    static String of(Item item) {
        return Sha256.hex(canonical(item));
    }

    /** Tells whether the same items are proposed again, on the same ground. */
    static String of(Import proposed) {
        var source = proposed.source();
        var fields = Stream.of(
                line("kind", source.kind()),
                line("date", source.date()),
                line("shelfMark", source.shelfMark()),
                line("digest", source.digest()),
                line("reasonCode", proposed.reasonCode()));
        var items =
                proposed.items().stream().map(each -> line("item", of(each))).sorted();
        return Sha256.hex(Stream.concat(fields, items).collect(Collectors.joining()));
    }

    private static String canonical(Item item) {
        var fields = List.of(
                line("externalId", item.externalId()),
                line("title", item.title()),
                line("kind", item.kind()),
                line("form", item.form()),
                line("campaignId", item.campaignId()),
                line("siteCode", item.siteCode()),
                line("ownerSiteCode", item.ownerSiteCode()),
                line("teamId", item.teamId()),
                line("startsAt", item.startsAt()),
                line("endsAt", item.endsAt()));
        var reach = item.headCounts().stream()
                .map(each -> line("reach", each.audience() + " " + each.channel() + " " + each.persons()))
                .sorted();
        var attendances = item.attendees().stream()
                .map(each -> line("attendance", said(each)))
                .sorted();
        return Stream.of(fields.stream(), reach, attendances)
                .flatMap(lines -> lines)
                .collect(Collectors.joining());
    }

    private static String said(Attendee each) {
        var line = each.volunteerId() + " " + each.role() + " " + each.given();
        return each.isTimed() ? line + " " + each.from() + " " + each.to() : line;
    }

    /** The length keeps a value from looking like two fields. */
    private static String line(String field, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        return field + " " + text.length() + " " + text + "\n";
    }
}
