package cn.practice.benchmark.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Somebody made up, another for each number, with a document that adds up. */
record Person(int index) {

    private static final LocalDate FIRST_BORN = LocalDate.of(1960, 1, 1);
    private static final int DAYS = 12_000;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建国文辉志鹏飞鑫波斌宇浩凯";

    String name() {
        int given = GIVEN.length();
        return letter(SURNAMES, index)
                + letter(GIVEN, index / SURNAMES.length())
                + letter(GIVEN, index / SURNAMES.length() / given);
    }

    boolean isMan() {
        return order() % 2 == 1;
    }

    LocalDate birthDate() {
        return FIRST_BORN.plusDays(index % DAYS);
    }

    String documentNumber() {
        var number = "321181" + DateTimeFormatter.BASIC_ISO_DATE.format(birthDate()) + "%03d".formatted(order());
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return number + CHECKS.charAt(sum % 11);
    }

    String phone() {
        return "139%08d".formatted(index);
    }

    /** As staff or they themselves send it. */
    Map<String, Object> form(String site) {
        return Map.of(
                "name",
                name(),
                "sex",
                isMan() ? "MALE" : "FEMALE",
                "birthDate",
                birthDate().toString(),
                "documentType",
                "RESIDENT_ID",
                "documentNumber",
                documentNumber(),
                "phone",
                phone(),
                "residenceArea",
                "华阳街道",
                "siteCode",
                site);
    }

    /** A line of a sheet, under the headings of {@link Spreadsheet}. */
    List<String> line(String site) {
        return List.of(name(), isMan() ? "男" : "女", birthDate().toString(), documentNumber(), phone(), "华阳街道", site);
    }

    private int order() {
        return index / DAYS;
    }

    private static String letter(String letters, int i) {
        return String.valueOf(letters.charAt(i % letters.length()));
    }
}
