package cn.practice.volunteer.person.imports;

import cn.practice.kit.text.Text;
import cn.practice.kit.text.UnfitText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a sheet is about, by the words that stand above it. */
enum Heading {
    NAME("name", true, "姓名", "Name"),
    SEX("sex", true, "性别", "Sex", "gender"),
    BIRTH_DATE("birthDate", true, "出生日期", "Birth date", "出生年月日", "生日", "date of birth"),
    DOCUMENT_TYPE("documentType", false, "证件类型", "Document type", "证件种类", "id type"),
    DOCUMENT_NUMBER("documentNumber", true, "证件号码", "Document number", "证件号", "身份证号", "身份证号码", "id number"),
    PHONE("phone", true, "手机号码", "Phone", "手机号", "手机", "联系电话", "电话", "mobile"),
    RESIDENCE_AREA("residenceArea", true, "居住区域", "Residence area", "居住地", "住址"),
    SERVICE_CATEGORIES("serviceCategories", false, "服务类别", "Service categories", "服务类型", "服务意向"),
    SKILLS("skills", false, "技能", "Skills", "特长", "技能特长"),
    SITE("siteCode", false, "所属站点", "Site", "站点", "站点代码", "site code");

    /** What stands above columns that nobody reads. */
    private static final List<String> IGNORED = List.of("", "序号", "备注", "no.", "remarks");

    private final String field;
    private final boolean required;

    @SuppressWarnings("ImmutableEnumChecker") // a copy, which nobody changes
    private final List<String> words;

    Heading(String field, boolean required, String... words) {
        this.field = field;
        this.required = required;
        this.words = List.of(words);
    }

    /** The member of a registration that it is. */
    String field() {
        return field;
    }

    boolean isRequired() {
        return required;
    }

    /** As the template has it, in Chinese. */
    String chinese() {
        return words.getFirst();
    }

    /** As people read it. */
    String in(Locale language) {
        return language.equals(Locale.ENGLISH) ? words.get(1) : chinese();
    }

    static Optional<Heading> of(String text) {
        var word = plain(text);
        return Arrays.stream(values())
                .filter(each -> each.words.stream().anyMatch(word::equalsIgnoreCase))
                .findFirst();
    }

    static Optional<Heading> ofField(String field) {
        return Arrays.stream(values()).filter(each -> each.field.equals(field)).findFirst();
    }

    static boolean isIgnored(String text) {
        return IGNORED.contains(plain(text).toLowerCase(Locale.ROOT));
    }

    /** Templates mark what must be filled in with a star. */
    private static String plain(String text) {
        try {
            return Text.line(text.replace("*", "").replace("＊", ""));
        } catch (UnfitText e) {
            return text;
        }
    }
}
