package cn.practice.volunteer.person.sheet;

import cn.practice.volunteer.person.sheet.Refusals.SheetUnreadable;
import cn.practice.volunteer.person.sheet.Refusals.SheetWithMacros;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the parts beside the first sheet say: where that is, its texts, and which formats are dates. */
final class Workbook {

    private static final String ROOT = "xl/";

    /** The numbers of the formats that are dates everywhere, or in China. */
    private static final Set<Integer> DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Pattern NO_PLACEHOLDER = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");

    private final SharedStrings strings = new SharedStrings();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private int styles;
    private @Nullable String sheet;
    private boolean from1904;

    static Workbook of(XlsxParts parts) {
        var book = new Workbook();
        parts.each(book::take);
        return book;
    }

    private void take(String name, InputStream in) {
        switch (name) {
            case "[Content_Types].xml" -> types(new Xml(in));
            case ROOT + "workbook.xml" -> workbook(new Xml(in));
            case ROOT + "_rels/workbook.xml.rels" -> relations(new Xml(in));
            case ROOT + "styles.xml" -> styles(new Xml(in));
            case ROOT + "sharedStrings.xml" -> strings(new Xml(in));
            default -> {
                if (name.endsWith("vbaProject.bin")) {
                    throw new SheetWithMacros();
                }
            }
        }
    }

    private static void types(Xml xml) {
        while (xml.next()) {
            if (xml.attribute("ContentType", "").contains("macroEnabled")) {
                throw new SheetWithMacros();
            }
        }
    }

    private void workbook(Xml xml) {
        while (xml.next()) {
            if (xml.isStart("workbookPr")) {
                from1904 = xml.flag("date1904");
            } else if (xml.isStart("sheet") && sheet == null) {
                sheet = xml.attribute("id");
            }
        }
    }

    private void relations(Xml xml) {
        while (xml.next()) {
            if (xml.isStart("Relationship")) {
                var target = xml.attribute("Target", "");
                targets.put(xml.attribute("Id", ""), target.startsWith("/") ? target.substring(1) : ROOT + target);
            }
        }
    }

    private void styles(Xml xml) {
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.isStart("numFmt")) {
                formats.put(xml.number("numFmtId", 0), xml.attribute("formatCode", ""));
            } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
                ofCells = xml.isStart("cellXfs");
            } else if (xml.isStart("xf") && ofCells) {
                dates.set(styles++, isDate(xml.number("numFmtId", 0)));
            }
        }
    }

    private boolean isDate(int format) {
        var code = formats.get(format);
        if (code == null) {
            return DATES.contains(format);
        }
        var placeholders = NO_PLACEHOLDER.matcher(code).replaceAll("").split(";", 2)[0];
        return placeholders.chars().anyMatch(each -> "yYdD".indexOf(each) >= 0);
    }

    private void strings(Xml xml) {
        while (xml.next()) {
            if (xml.isStart("si")) {
                strings.add(xml.rich("si"));
            }
        }
    }

    /** The name of the part that the first sheet is in. */
    String sheet() {
        var target = sheet == null ? null : targets.get(sheet);
        if (target == null) {
            throw new SheetUnreadable();
        }
        return target;
    }

    String text(String number) {
        return strings.get(number);
    }

    Cell number(String raw, int style) {
        return new Numbers(from1904).cell(raw, style >= 0 && dates.get(style));
    }
}
