package cn.practice.smoke;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A sheet of people as a station types it, three lines of it wrong; whom it names is nobody else by chance. */
record PaperSheet(String csv, List<Integer> wrong, String surname, Line one) {

    private static final String HEADINGS = "姓名,性别,出生日期,证件类型,证件号码,手机号码,居住区域,服务类别,技能,所属站点";
    /** Of the heading and of people counting from one. */
    private static final int FIRST_LINE = 2;

    /** As many as eight letters and digits tell apart. */
    private static final long EIGHT_SIGNS = 2_821_109_907_456L;

    /** Somebody in it. */
    record Line(String name, String pinyin, String initials, LocalDate birthDate, String passport, String phone) {

        String csv(String site) {
            return String.join(",", name, "女", birthDate.toString(), "护照", passport, phone, "测试", "", "", site);
        }

        Map<String, Object> registration(String site) {
            var form = new LinkedHashMap<String, Object>();
            form.put("name", name);
            form.put("sex", "FEMALE");
            form.put("birthDate", birthDate);
            form.put("documentType", "PASSPORT");
            form.put("documentNumber", passport);
            form.put("residenceArea", "测试");
            form.put("phone", phone);
            form.put("siteCode", site);
            return form;
        }
    }

    static PaperSheet of(String site, int people) {
        var random = RandomGenerator.getDefault();
        var surname = Scene.named(random);
        var one = line("王小明", "wangxiaoming", "wxm", random);
        var lines = new ArrayList<String>();
        lines.add(HEADINGS);
        lines.add(one.csv(site));
        for (int i = 1; i < people; i++) {
            lines.add(line(surname + Scene.named(random), "", "", random).csv(site));
        }
        lines.set(10, lines.get(10).replaceFirst("[^,]+", ""));
        lines.set(150, lines.get(150).replace("护照,E", "居民身份证,E"));
        lines.set(people, lines.get(1));
        return new PaperSheet(
                String.join("\n", lines) + "\n",
                List.of(10 + FIRST_LINE - 1, 150 + FIRST_LINE - 1, people + FIRST_LINE - 1),
                surname,
                one);
    }

    private static Line line(String name, String pinyin, String initials, RandomGenerator random) {
        return new Line(
                name,
                pinyin,
                initials,
                LocalDate.of(1950, 1, 1).plusDays(random.nextInt(18_000)),
                "E"
                        + Long.toString(random.nextLong(EIGHT_SIGNS / 36, EIGHT_SIGNS), 36)
                                .toUpperCase(Locale.ROOT),
                "199" + "%08d".formatted(random.nextInt(100_000_000)));
    }
}
