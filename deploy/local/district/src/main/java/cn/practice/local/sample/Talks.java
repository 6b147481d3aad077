package cn.practice.local.sample;

import cn.practice.local.sample.PastActivity.Reached;
import cn.practice.local.sample.PastActivity.Served;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The 103 theory talks: four forms as the article lists them and the remainder it does not, 50,012 person-times in all. */
record Talks(LocalDate today, List<Site> stations, List<Person> lecturers, Random random) {

    static final int COUNT = 103;
    static final int REACH = 50_012;

    private static final List<String> TOPICS =
            List.of("党史学习教育", "十九届五中全会精神", "点赞中国之治", "身边的小康", "乡村振兴", "移风易俗", "疫情防控", "身边好人");
    private static final List<String> PROGRAMME = List.of("群口快板《曲阿扬帆再启航》", "歌舞《Mojito》", "歌舞《我家住在山水间》");

    /** A form, how many talks it has, what they are called, and who listens over which channel. */
    private record Form(String code, int count, String title, List<String> audiences, String channel) {}

    private static final List<Form> FORMS = List.of(
            new Form("PEOPLES_TALK", 23, "百姓宣讲:", List.of("VILLAGE", "SCHOOL"), "ON_SITE"),
            new Form("ZONE_FORUM", 3, "开发区大讲台:", List.of("AGENCY", "RESIDENT_UNIT", "ENTERPRISE"), "LIVE"),
            new Form("PARTY_SCHOOL", 22, "市委党校老师专题宣讲:", List.of("VILLAGE", "AGENCY"), "ON_SITE"),
            new Form("ART_TALK", 13, "文艺宣讲:", List.of("VILLAGE"), "ON_SITE"),
            new Form("OTHER", 42, "理论宣讲:", List.of("VILLAGE", "ENTERPRISE", "RESIDENT_UNIT"), "ON_SITE"));

    List<PastActivity> all() {
        var forms = FORMS.stream()
                .flatMap(form -> Stream.generate(() -> form).limit(form.count()))
                .toList();
        var reach = Shares.of(REACH, random.ints(forms.size(), 200, 900).boxed().toList());
        var talks = new ArrayList<PastActivity>();
        for (int i = 0; i < forms.size(); i++) {
            talks.add(talk(i, forms.get(i), reach.get(i)));
        }
        return List.copyOf(talks);
    }

    // The first 39 go once round the stations, so that none is left out.
    private PastActivity talk(int i, Form form, int persons) {
        var station = i < stations.size() ? stations.get(i) : stations.get(random.nextInt(stations.size()));
        var day = Days.spread(today, i, COUNT);
        var startsAt = day.atTime(9 + random.nextInt(6), random.nextBoolean() ? 0 : 30);
        int minutes = 60 + 15 * random.nextInt(5);
        var topic = form.code().equals("ART_TALK")
                ? PROGRAMME.get(i % PROGRAMME.size())
                : form.code().equals("ZONE_FORUM") ? TOPICS.getFirst() : TOPICS.get(i % TOPICS.size());
        return new PastActivity(
                "talk-%03d".formatted(i + 1),
                form.title() + topic,
                "THEORY_TALK",
                form.code(),
                topic.equals(TOPICS.getFirst()) ? CampaignPlan.PARTY_HISTORY : null,
                station.code(),
                Site.INSTITUTE,
                TeamPlan.LECTURERS,
                startsAt,
                startsAt.plusMinutes(minutes),
                reached(form, persons),
                List.of(new Served(lecturers.get(i % lecturers.size()), minutes)));
    }

    private List<Reached> reached(Form form, int persons) {
        var weights = random.ints(form.audiences().size(), 1, 5).boxed().toList();
        var shares = Shares.of(persons, weights);
        var reached = new ArrayList<Reached>();
        for (int i = 0; i < shares.size(); i++) {
            reached.add(new Reached(form.audiences().get(i), form.channel(), shares.get(i)));
        }
        return List.copyOf(reached);
    }
}
