package cn.practice.volunteer.person.imports;

import cn.practice.volunteer.person.imports.Refusals.SheetHeadings;
import cn.practice.volunteer.person.sheet.Cell;
import cn.practice.volunteer.person.sheet.SheetLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Where in its lines a sheet says what. */
final class Columns {

    private static final int SHOWN = 30;

    private final Map<Heading, Integer> places = new EnumMap<>(Heading.class);
    private final int width;
    private final List<Integer> unnamed;

    private Columns(SheetLine headings) {
        var unknown = new ArrayList<String>();
        for (int i = 0; i < headings.cells().size(); i++) {
            int place = i;
            var text = headings.cell(i).text();
            Heading.of(text)
                    .ifPresentOrElse(
                            heading -> {
                                if (places.putIfAbsent(heading, place) != null) {
                                    unknown.add(shown(text));
                                }
                            },
                            () -> {
                                if (!Heading.isIgnored(text)) {
                                    unknown.add(shown(text));
                                }
                            });
        }
        var missing = Arrays.stream(Heading.values())
                .filter(each -> each.isRequired() && !places.containsKey(each))
                .map(Heading::chinese)
                .toList();
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new SheetHeadings(missing, unknown);
        }
        this.width = headings.cells().size();
        this.unnamed = IntStream.range(0, width)
                .filter(i -> headings.cell(i).isBlank())
                .boxed()
                .toList();
    }

    static Columns of(SheetLine headings) {
        return new Columns(headings);
    }

    Cell cell(SheetLine line, Heading heading) {
        return line.cell(places.getOrDefault(heading, -1));
    }

    /** Whether something stands below no heading. */
    boolean overflow(SheetLine line) {
        return IntStream.concat(
                        unnamed.stream().mapToInt(Integer::intValue),
                        IntStream.range(width, line.cells().size()))
                .anyMatch(i -> !line.cell(i).isBlank());
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) > SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, SHOWN))
                : text;
    }
}
