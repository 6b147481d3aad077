package cn.practice.reporting.figure.briefing;

import cn.practice.kit.time.CivilTime;
import cn.practice.reporting.figure.briefing.BriefingView.Figure;
import cn.practice.reporting.query.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Composes the sentence from the current figures. */
@ApplicationScoped
class Briefing {

    private static final String SUM = "sum";

    private final Figures figures;
    private final CivilTime time;
    private final String placeChinese;
    private final String placeEnglish;

    Briefing(
            Figures figures,
            CivilTime time,
            @ConfigProperty(name = "practice.briefing.place.zh") String placeChinese,
            @ConfigProperty(name = "practice.briefing.place.en") String placeEnglish) {
        this.figures = figures;
        this.time = time;
        this.placeChinese = placeChinese;
        this.placeEnglish = placeEnglish;
    }

    BriefingView of(Period asked, Language language, Style style) {
        var today = time.today();
        var read = figures.of(asked.soFar(today));
        // people and places can be listed by name, so only talks and reach are rounded
        var all = List.of(
                figure("lecturers", read.lecturers(), exact(read.lecturers()), "persons", SUM),
                figure("talks", read.talks(), style.write(read.talks().value(), language::round), "sessions", SUM),
                figure("sites", read.sites(), exact(read.sites()), "stations", "distinct site"),
                figure("reach", read.reach(), style.write(read.reach().value(), language::round), "person-times", SUM));
        var place = language == Language.CHINESE ? placeChinese : placeEnglish;
        return new BriefingView(
                language.sentence(read, today, place, all),
                language.tag(),
                style.label(),
                read.period().first(),
                read.period().last(),
                all);
    }

    private static String exact(Figures.Value value) {
        return Long.toString(value.value());
    }

    private static Figure figure(String name, Figures.Value value, String text, String unit, String by) {
        return new Figure(name, value.value(), text, unit, by, value.facts());
    }
}
