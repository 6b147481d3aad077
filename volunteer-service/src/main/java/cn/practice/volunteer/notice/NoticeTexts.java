package cn.practice.volunteer.notice;

import cn.practice.kit.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Puts notices into words: a sentence by code, and the reason where there are words for it. */
@ApplicationScoped
class NoticeTexts {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Texts languages;
    private final ZoneId zone;

    NoticeTexts(Texts languages, @ConfigProperty(name = "practice.zone") ZoneId zone) {
        this.languages = languages;
        this.zone = zone;
    }

    /** The words of the language that a request asks for. */
    Words in(@Nullable String acceptLanguage) {
        return new Words(languages.language(acceptLanguage), zone);
    }

    /** The words of one language. */
    static final class Words {

        private final Locale language;
        private final ResourceBundle bundle;
        private final ZoneId zone;

        Words(Locale language, ZoneId zone) {
            this.language = language;
            this.zone = zone;
            this.bundle = ResourceBundle.getBundle(
                    "notices",
                    Locale.of(language.getLanguage()),
                    Thread.currentThread().getContextClassLoader(),
                    NO_FALLBACK);
        }

        NoticeView view(Notice notice) {
            return NoticeView.of(notice, sentence(notice.code(), notice.facts()));
        }

        String sentence(NoticeCode code, Facts facts) {
            var said = format(
                    bundle.getString(code.name()),
                    facts.title() == null ? bundle.getString("activity") : facts.title(),
                    day(facts),
                    facts.minutes() == null ? "" : facts.minutes().toString(),
                    facts.name() == null ? "" : facts.name(),
                    moment(facts));
            var reason = "reason." + facts.reasonCode();
            return bundle.containsKey(reason)
                    ? said + format(bundle.getString("because"), bundle.getString(reason))
                    : said;
        }

        private String day(Facts facts) {
            return facts.day() == null ? "" : said(facts.day());
        }

        private String said(LocalDate day) {
            return DateTimeFormatter.ofPattern(bundle.getString("pattern.day"), language)
                    .format(day);
        }

        private String moment(Facts facts) {
            return facts.startsAt() == null
                    ? ""
                    : DateTimeFormatter.ofPattern(bundle.getString("pattern.moment"), language)
                            .format(facts.startsAt().atZone(zone));
        }

        private String format(String pattern, Object... arguments) {
            return new MessageFormat(pattern, language).format(arguments);
        }
    }
}
