package cn.practice.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The problem texts in zh-CN and en, of each feature and of the kit. */
@ApplicationScoped
public class Texts {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ZoneId zone;

    /** Texts whose moments are those of this zone. */
    public Texts(@ConfigProperty(name = "practice.zone") ZoneId zone) {
        this.zone = zone;
    }

    /** The best of both languages for an Accept-Language header; Chinese where it is absent or asks for neither. */
    public Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            for (var range : LanguageRange.parse(acceptLanguage)) {
                for (var language : LANGUAGES) {
                    if (range.getWeight() > 0
                            && range.getRange().split("-", -1)[0].equals(language.getLanguage())) {
                        return language;
                    }
                }
            }
        } catch (IllegalArgumentException unreadableHeader) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return Locale.SIMPLIFIED_CHINESE;
    }

    /** What a code of a feature means in a few words. */
    public String title(Feature feature, String code, Locale language) {
        return text(feature, code + ".title", language);
    }

    String detail(Feature feature, String code, Locale language, Object... arguments) {
        var words = Arrays.stream(arguments).map(each -> words(each, language)).toArray();
        return new MessageFormat(text(feature, code + ".detail", language), language).format(words);
    }

    /** Moments are told by the clock on the wall. Numbers are printed as they are, without thousands separators that a client would have to undo. */
    private String words(Object argument, Locale language) {
        return switch (argument) {
            case Phrase phrase when language.equals(Locale.ENGLISH) -> phrase.english();
            case Phrase phrase -> find(phrase.feature(), phrase.key(), language).orElse(phrase.english());
            case Instant instant -> moment(language).format(instant.atZone(zone));
            case LocalDate day -> day(language).format(day);
            default -> String.valueOf(argument);
        };
    }

    private static DateTimeFormatter moment(Locale language) {
        return DateTimeFormatter.ofPattern(
                language.equals(Locale.ENGLISH) ? "d MMM yyyy, HH:mm" : "yyyy年M月d日 HH:mm", language);
    }

    private static DateTimeFormatter day(Locale language) {
        return DateTimeFormatter.ofPattern(language.equals(Locale.ENGLISH) ? "d MMM yyyy" : "yyyy年M月d日", language);
    }

    private static String text(Feature feature, String key, Locale language) {
        return find(feature, key, language)
                .orElseThrow(() -> new IllegalStateException("no text for " + key + " of " + feature.name()));
    }

    private static Optional<String> find(Feature feature, String key, Locale language) {
        return Stream.of(feature.name(), Feature.KIT.name())
                .flatMap(each -> bundle("problems." + each, language).stream())
                .filter(each -> each.containsKey(key))
                .map(each -> each.getString(key))
                .findFirst();
    }

    private static Optional<ResourceBundle> bundle(String name, Locale language) {
        try {
            return Optional.of(ResourceBundle.getBundle(
                    name,
                    Locale.of(language.getLanguage()),
                    Thread.currentThread().getContextClassLoader(),
                    NO_FALLBACK));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
