package cn.practice.volunteer;

import cn.practice.embedded.Tokens;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A made-up person with an account and a resident id that adds up; a fixture. */
public record Person(UUID subject, String site, LocalDate birthDate, boolean male, String document) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger DISTRICT = new AtomicInteger(new Random().nextInt(100_000));

    public static Person aPerson(String site) {
        return bornOn(site, LocalDate.of(1990, 5, 17));
    }

    public static Person bornOn(String site, LocalDate day) {
        var unique = DISTRICT.incrementAndGet();
        var stem = "%06d%s%03d"
                .formatted(
                        321000 + unique / 500 % 1000,
                        DateTimeFormatter.BASIC_ISO_DATE.format(day),
                        unique % 500 * 2 + 1);
        return new Person(UUID.randomUUID(), site, day, true, complete(stem));
    }

    public static String complete(String stem) {
        var sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * (stem.charAt(i) - '0');
        }
        return stem + "10X98765432".charAt(sum % 11);
    }

    /** Nobody else's, since who shares name, birth date and phone may be the same person. */
    public String name() {
        var name = new StringBuilder("测试甲");
        for (int shift = 0; shift < 48; shift += 12) {
            name.append((char) ('\u4e00' + ((subject.getLeastSignificantBits() >> shift) & 0xfff)));
        }
        return name.toString();
    }

    public String token() {
        return Tokens.of(subject);
    }

    public Person withDocument(String other) {
        return new Person(subject, site, birthDate, male, other);
    }

    /** The registration as a client sends it, to be bent by a test. */
    public Map<String, Object> form() {
        var form = new HashMap<String, Object>();
        form.put("name", name());
        form.put("sex", male ? "MALE" : "FEMALE");
        form.put("birthDate", birthDate.toString());
        form.put("documentType", "RESIDENT_ID");
        form.put("documentNumber", document);
        form.put("residenceArea", "开发区某社区");
        form.put("phone", "13800000000");
        form.put("skills", List.of("朗诵"));
        form.put("serviceCategories", List.of("THEORY_TALK"));
        form.put("siteCode", site);
        return form;
    }
}
