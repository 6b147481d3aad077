package cn.practice.reporting.figure.briefing;

import cn.practice.reporting.figure.briefing.BriefingView.Figure;
import cn.practice.reporting.query.Audience;
import cn.practice.reporting.query.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The sentence in one language. */
enum Language {
    CHINESE("zh-CN", "yyyy年M月d日") {
        @Override
        String round(long value) {
            return Rounding.chinese(value);
        }

        @Override
        String sentence(Figures.Read read, LocalDate today, String place, List<Figure> figures) {
            return "截至%s，%s已拥有%s名宣讲志愿者，%s，组织开展多种形式理论宣讲%s次，覆盖全区%s个村（社区）%s等%s人。"
                    .formatted(
                            day(read.period().last()),
                            place,
                            figures.get(0).text(),
                            since(read.period(), today),
                            figures.get(1).text(),
                            figures.get(2).text(),
                            audiences(read.audiences(), "、机关部门", "、驻区部门", "、企业"),
                            figures.get(3).text());
        }

        @Override
        String since(Period period, LocalDate today) {
            return switch (Wording.of(period, today)) {
                case LAST_YEAR -> "近一年来";
                case THIS_YEAR -> "今年以来";
                case FROM_TO -> day(period.first()) + "至" + day(period.last());
            };
        }
    },
    ENGLISH("en", "d MMMM yyyy") {
        @Override
        String round(long value) {
            return Rounding.english(value);
        }

        @Override
        String sentence(Figures.Read read, LocalDate today, String place, List<Figure> figures) {
            return "As of %s, %s has %s lecture volunteers; %s it held %s theory talks in many forms,"
                            .formatted(
                                    day(read.period().last()),
                                    place,
                                    figures.get(0).text(),
                                    since(read.period(), today),
                                    figures.get(1).text())
                    + " covering %s villages (communities)%s and reaching an audience of %s."
                            .formatted(
                                    figures.get(2).text(),
                                    audiences(read.audiences(), ", agencies", ", resident units", ", enterprises"),
                                    figures.get(3).text());
        }

        @Override
        String since(Period period, LocalDate today) {
            return switch (Wording.of(period, today)) {
                case LAST_YEAR -> "over the past year";
                case THIS_YEAR -> "since the beginning of the year";
                case FROM_TO -> "from " + day(period.first()) + " to " + day(period.last());
            };
        }
    };

    private final String tag;
    private final DateTimeFormatter days;

    Language(String tag, String days) {
        this.tag = tag;
        this.days = DateTimeFormatter.ofPattern(days, Locale.ENGLISH);
    }

    static Language of(String tag) {
        for (var each : values()) {
            if (each.tag.equals(tag)) {
                return each;
            }
        }
        throw new Refusals.LanguageUnknown();
    }

    String tag() {
        return tag;
    }

    String day(LocalDate day) {
        return days.format(day);
    }

    abstract String round(long value);

    abstract String sentence(Figures.Read read, LocalDate today, String place, List<Figure> figures);

    abstract String since(Period period, LocalDate today);

    /** The audiences that were reached, without the villages, which the sentence has counted before. */
    private static String audiences(Set<Audience> reached, String agencies, String units, String enterprises) {
        var names = new ArrayList<String>();
        if (reached.contains(Audience.AGENCY)) {
            names.add(agencies);
        }
        if (reached.contains(Audience.RESIDENT_UNIT)) {
            names.add(units);
        }
        if (reached.contains(Audience.ENTERPRISE)) {
            names.add(enterprises);
        }
        return String.join("", names);
    }
}
