package cn.practice.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes problem documents. */
@ApplicationScoped
public class Problems {

    /** The media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    /** The document for a refusal, in the language the caller accepts. */
    public Problem of(Refusal refusal, @Nullable String acceptLanguage, String instance) {
        return of(
                Feature.of(refusal.getClass()),
                refusal.status(),
                refusal.code(),
                texts.language(acceptLanguage),
                instance,
                refusal.members(),
                refusal.arguments());
    }

    Problem of(
            Feature feature,
            int status,
            String code,
            Locale language,
            String instance,
            Map<String, Object> members,
            Object... arguments) {
        return new Problem(
                "urn:practice:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'),
                texts.title(feature, code, language),
                status,
                texts.detail(feature, code, language, arguments),
                code,
                instance,
                members);
    }

    /** What ended an act that is answered among others: a refusal, or what the database declined for a passing reason. */
    public static Optional<Refusal> refusalIn(Throwable fault) {
        return Optional.ofNullable(DatabaseRefusals.of(fault));
    }

    /** The language such a document is in. */
    public Locale language(@Nullable String acceptLanguage) {
        return texts.language(acceptLanguage);
    }
}
