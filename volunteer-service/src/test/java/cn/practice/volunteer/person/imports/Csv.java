package cn.practice.volunteer.person.imports;

import cn.practice.volunteer.Person;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Sheets as separated values; fixtures. */
public final class Csv {

    static final String HEADINGS = "姓名,性别,出生日期,证件类型,证件号码,手机号码,居住区域,服务类别,技能,所属站点\n";

    private Csv() {}

    public static String of(Person... people) {
        return Arrays.stream(people).map(Csv::line).collect(Collectors.joining("", HEADINGS, ""));
    }

    static String line(Person person) {
        return "%s,%s,%s,居民身份证,%s,13800000000,开发区某社区,理论宣讲、助老爱幼,朗诵,%s\n"
                .formatted(
                        person.name(), person.male() ? "男" : "女", person.birthDate(), person.document(), person.site());
    }
}
