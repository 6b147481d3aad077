package cn.practice.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** The problem texts in zh-CN and en, of the kit and of the service around it. */
@ApplicationScoped
public class Texts {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
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

    String title(String code, Locale language) {
        return text(code + ".title", language);
    }

    String detail(String code, Locale language, Object... arguments) {
        return new MessageFormat(text(code + ".detail", language), language).format(printable(arguments));
    }

    /** Numbers are printed as they are: a count is no place for a thousands separator that a client must undo. */
    private static Object[] printable(Object[] arguments) {
        var printable = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            printable[i] = String.valueOf(arguments[i]);
        }
        return printable;
    }

    private static String text(String key, Locale language) {
        for (var bundle : List.of("problems.service", "problems.kit")) {
            try {
                return ResourceBundle.getBundle(
                                bundle,
                                Locale.of(language.getLanguage()),
                                Thread.currentThread().getContextClassLoader(),
                                NO_FALLBACK)
                        .getString(key);
            } catch (MissingResourceException e) {
                // the next bundle may have it
            }
        }
        throw new IllegalStateException("no problem text for " + key);
    }
}
