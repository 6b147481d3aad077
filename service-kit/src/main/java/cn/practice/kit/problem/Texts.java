package cn.practice.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** The problem texts in zh-CN and en, of the kit and of the service around it. */
@ApplicationScoped
public class Texts {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final List<String> TEXTS = List.of("problems.service", "problems.kit");
    private static final List<String> RULES = List.of("problems.rules", "problems.kit_rules");
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

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

    /** What a code means in a few words. */
    public String title(String code, Locale language) {
        return text(code + ".title", language);
    }

    String detail(String code, Locale language, Object... arguments) {
        var words = Arrays.stream(arguments).map(each -> words(each, language)).toArray();
        return new MessageFormat(text(code + ".detail", language), language).format(words);
    }

    /** Numbers are printed as they are: a count is no place for a thousands separator that a client must undo. */
    private static String words(Object argument, Locale language) {
        if (!(argument instanceof Rule rule)) {
            return String.valueOf(argument);
        }
        return language.equals(Locale.ENGLISH)
                ? rule.english()
                : find(RULES, rule.key(), language).orElse(rule.english());
    }

    private static String text(String key, Locale language) {
        return find(TEXTS, key, language).orElseThrow(() -> new IllegalStateException("no problem text for " + key));
    }

    private static Optional<String> find(List<String> bundles, String key, Locale language) {
        return bundles.stream()
                .flatMap(each -> bundle(each, language).stream())
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
