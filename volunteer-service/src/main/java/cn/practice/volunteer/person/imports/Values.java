package cn.practice.volunteer.person.imports;

import static java.util.Map.entry;

import cn.practice.volunteer.category.ServiceCategory;
import cn.practice.volunteer.person.identity.DocumentType;
import cn.practice.volunteer.person.identity.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people write in sheets, as a registration has it. */
final class Values {

    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})(?:[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))");
    private static final Pattern BETWEEN = Pattern.compile("[、，,；;|]");
    private static final String CHINA = "+86";

    private static final Map<String, Sex> SEXES =
            Map.of("男", Sex.MALE, "女", Sex.FEMALE, "M", Sex.MALE, "F", Sex.FEMALE);

    private static final Map<String, DocumentType> TYPES = Map.ofEntries(
            entry("居民身份证", DocumentType.RESIDENT_ID),
            entry("身份证", DocumentType.RESIDENT_ID),
            entry("护照", DocumentType.PASSPORT),
            entry("港澳居民来往内地通行证", DocumentType.HONG_KONG_MACAO_PERMIT),
            entry("回乡证", DocumentType.HONG_KONG_MACAO_PERMIT),
            entry("台湾居民来往大陆通行证", DocumentType.TAIWAN_PERMIT),
            entry("台胞证", DocumentType.TAIWAN_PERMIT),
            entry("港澳居民居住证", DocumentType.HONG_KONG_MACAO_RESIDENCE_PERMIT),
            entry("台湾居民居住证", DocumentType.TAIWAN_RESIDENCE_PERMIT),
            entry("外国人永久居留身份证", DocumentType.FOREIGNER_PERMANENT_RESIDENCE),
            entry("外国人永久居留证", DocumentType.FOREIGNER_PERMANENT_RESIDENCE));

    /** As activity-service names its kinds. */
    static final Map<String, ServiceCategory> CATEGORIES = Map.ofEntries(
            entry("理论宣讲", ServiceCategory.THEORY_TALK),
            entry("暖企", ServiceCategory.BUSINESS_SUPPORT),
            entry("纠纷调解", ServiceCategory.MEDIATION),
            entry("科技普法", ServiceCategory.SCIENCE_AND_LAW),
            entry("爱心帮扶", ServiceCategory.CARING_AID),
            entry("眼镜视觉", ServiceCategory.EYE_CARE),
            entry("移风易俗", ServiceCategory.CUSTOMS_REFORM),
            entry("邻里互助", ServiceCategory.NEIGHBOUR_HELP),
            entry("政策倡导", ServiceCategory.POLICY_OUTREACH),
            entry("文化宣传", ServiceCategory.CULTURE_OUTREACH),
            entry("疫情防控", ServiceCategory.EPIDEMIC_CONTROL),
            entry("助老爱幼", ServiceCategory.ELDERLY_AND_CHILDREN),
            entry("维护社会秩序", ServiceCategory.PUBLIC_ORDER),
            entry("整治公共环境", ServiceCategory.ENVIRONMENT),
            entry("文明风尚", ServiceCategory.CIVILITY),
            entry("文化惠民", ServiceCategory.CULTURE),
            entry("集中培训", ServiceCategory.TRAINING));

    private Values() {}

    static Optional<Sex> sex(String text) {
        return named(SEXES, Sex.class, text);
    }

    static Optional<DocumentType> documentType(String text) {
        return named(TYPES, DocumentType.class, text);
    }

    static Optional<ServiceCategory> category(String text) {
        return named(CATEGORIES, ServiceCategory.class, text);
    }

    /** By the word of daily use, or as the API has it. */
    private static <E extends Enum<E>> Optional<E> named(Map<String, E> words, Class<E> type, String text) {
        var word = text.toUpperCase(Locale.ROOT);
        return Optional.ofNullable(words.get(word))
                .or(() -> Arrays.stream(type.getEnumConstants())
                        .filter(each -> each.name().equals(word.replace(' ', '_')))
                        .findFirst());
    }

    static Optional<LocalDate> day(String text) {
        var matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean parted = matcher.group(2) != null;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(parted ? 2 : 4)),
                    Integer.parseInt(matcher.group(parted ? 3 : 5))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Several in one cell, with any mark between them. */
    static List<String> several(String text) {
        return BETWEEN.splitAsStream(text)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** A number without what makes it easier to read; China's own without its prefix. */
    static String phone(String text) {
        var plain = text.replaceAll("[ -]", "");
        return plain.startsWith(CHINA) ? plain.substring(CHINA.length()) : plain;
    }
}
