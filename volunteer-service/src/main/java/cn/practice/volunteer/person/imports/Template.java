package cn.practice.volunteer.person.imports;

import cn.practice.volunteer.category.ServiceCategory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A sheet with headings alone, whose cells are all text, and a second one that says what to write. */
final class Template {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final List<List<String>> EXPLANATION = List.of(
            List.of("填写说明 How to fill in", ""),
            List.of("每行一人，最多 10000 行", "One person a line, at most 10000 lines"),
            List.of("不要合并单元格，不要使用公式", "Merge no cells, use no formulas"),
            List.of("证件号码、手机号码请保持文本格式", "Leave document numbers and phones formatted as text"),
            List.of("性别：男、女", "Sex: MALE, FEMALE"),
            List.of("出生日期：如 1990-05-17", "Birth date: such as 1990-05-17"),
            List.of(
                    "证件类型：居民身份证（可不填）、护照、港澳居民来往内地通行证、台湾居民来往大陆通行证",
                    "Document type: RESIDENT_ID (or empty), PASSPORT, HONG_KONG_MACAO_PERMIT, TAIWAN_PERMIT"),
            List.of("手机号码：境外号码以 + 开头", "Phone: numbers of other countries begin with +"),
            List.of("服务类别：可填多个，用顿号分隔：" + categories(), "Service categories: several with commas between them"),
            List.of("技能：可填多个，用顿号分隔", "Skills: several with commas between them"),
            List.of("所属站点：12 位站点代码", "Site: its code of 12 digits"));

    private Template() {}

    static byte[] of(SheetFormat format) {
        return switch (format) {
            case CSV -> ("\uFEFF" + String.join(",", headings()) + "\r\n").getBytes(StandardCharsets.UTF_8);
            case XLSX -> xlsx();
        };
    }

    private static List<String> headings() {
        return Arrays.stream(Heading.values()).map(Heading::chinese).toList();
    }

    private static String categories() {
        return Arrays.stream(ServiceCategory.values())
                .flatMap(each -> Values.CATEGORIES.entrySet().stream()
                        .filter(word -> word.getValue() == each)
                        .map(Map.Entry::getKey))
                .collect(Collectors.joining("、"));
    }

    private static byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + part("xl/workbook.xml", "sheet.main") + part("xl/styles.xml", "styles")
                            + part("xl/worksheets/sheet1.xml", "worksheet")
                            + part("xl/worksheets/sheet2.xml", "worksheet")
                            + "</Types>");
            put(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(relation(1, "worksheet", "worksheets/sheet1.xml")
                            + relation(2, "worksheet", "worksheets/sheet2.xml")
                            + relation(3, "styles", "styles.xml")));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                            + "<sheet name=\"志愿者\" sheetId=\"1\" r:id=\"r1\"/>"
                            + "<sheet name=\"填写说明\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font/></fonts>"
                            + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/>"
                            + "<xf numFmtId=\"49\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            put(zip, "xl/worksheets/sheet1.xml", sheet(List.of(headings()), 18));
            put(zip, "xl/worksheets/sheet2.xml", sheet(EXPLANATION, 60));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String part(String name, String type) {
        return "<Override PartName=\"/" + name + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    /** Cells of the second format are text, also those that are still empty. */
    private static String sheet(List<List<String>> rows, int width) {
        return "<worksheet xmlns=\"" + MAIN + "\"><cols><col min=\"1\" max=\""
                + rows.getFirst().size() + "\" width=\""
                + width + "\" style=\"1\" customWidth=\"1\"/></cols><sheetData>"
                + IntStream.range(0, rows.size())
                        .mapToObj(i -> rows.get(i).stream()
                                .map(text -> "<c s=\"1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>")
                                .collect(Collectors.joining("", "<row r=\"" + (i + 1) + "\">", "</row>")))
                        .collect(Collectors.joining())
                + "</sheetData></worksheet>";
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
