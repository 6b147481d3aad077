package cn.practice.volunteer.person.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A spreadsheet as one is saved, to be bent by a test; a fixture. */
public final class Xlsx {

    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder strings = new StringBuilder();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private int count;
    private int texts;
    private String behind = "";
    private String properties = "";

    public static Xlsx of(List<String> headings) {
        return new Xlsx().row(headings.stream().map(Xlsx::text).toArray(String[]::new));
    }

    /** A cell with its text in it. */
    public static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    public static String number(String number) {
        return "<c><v>" + number + "</v></c>";
    }

    /** A number whose format is a date. */
    public static String date(String number) {
        return "<c s=\"1\"><v>" + number + "</v></c>";
    }

    public static String formula(String formula, String value) {
        return "<c t=\"str\"><f>" + formula + "</f><v>" + value + "</v></c>";
    }

    /** A cell whose text stands with those of all. */
    public String shared(String text) {
        strings.append("<si><r><t>").append(text).append("</t></r><rPh><t>aloud</t></rPh></si>");
        return "<c t=\"s\"><v>" + texts++ + "</v></c>";
    }

    public Xlsx row(String... cells) {
        rows.append("<row r=\"").append(++count).append("\">");
        for (var each : cells) {
            rows.append(each);
        }
        rows.append("</row>");
        return this;
    }

    public Xlsx merging(String range) {
        behind = "<mergeCells><mergeCell ref=\"" + range + "\"/></mergeCells>";
        return this;
    }

    public Xlsx from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public Xlsx with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    public byte[] bytes() {
        var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        parts.putIfAbsent("[Content_Types].xml", "<Types/>");
        parts.putIfAbsent(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + relations + "\">" + properties
                        + "<sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>");
        parts.putIfAbsent(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.putIfAbsent(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
                        + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/></cellXfs></styleSheet>");
        parts.putIfAbsent(
                "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>");
        parts.putIfAbsent("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
