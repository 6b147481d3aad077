package cn.practice.kit.http;

import static jakarta.ws.rs.core.HttpHeaders.CONTENT_LENGTH;
import static jakarta.ws.rs.core.HttpHeaders.CONTENT_TYPE;

import cn.practice.kit.problem.Refusal;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies are read, by what their headers say: JSON in UTF-8, sheets where they are imported, of a length that is
 * said.
 */
@ApplicationScoped
class Bodies {

    private static final String NO_TYPE = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String UTF_8 = "UTF-8";

    /** What spreadsheets save CSV in; which one it is, the reader sees by the bytes. */
    private static final Set<String> OF_SHEETS = Set.of(UTF_8, "GBK", "GB2312", "GB18030");

    private static final String IMPORTS = "/imports";
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final long maxBody;
    private final long maxImport;

    Bodies(
            @ConfigProperty(name = "practice.http.max-body") long maxBody,
            @ConfigProperty(name = "practice.http.max-import") long maxImport) {
        this.maxBody = maxBody;
        this.maxImport = maxImport;
    }

    /** Why the body of a request to this path is not read; null where it is. */
    @Nullable
    Refusal refusal(HttpServerRequest request, String path) {
        if (request.getHeader(TRANSFER_ENCODING) != null) {
            return new LengthRequired();
        }
        long length = length(request);
        if (length == 0) {
            takeNoBodyForJson(request);
            return null;
        }
        boolean imports = path.endsWith(IMPORTS);
        if (length > (imports ? maxImport : maxBody)) {
            return new TooLarge();
        }
        return !WITH_BODY.contains(request.method()) || isTaken(request, imports) ? null : new UnsupportedMediaType();
    }

    /** A request without a body need not name its type; some clients call it a form. */
    private static void takeNoBodyForJson(HttpServerRequest request) {
        var type = Objects.requireNonNullElse(request.getHeader(CONTENT_TYPE), NO_TYPE);
        if (type.startsWith(NO_TYPE)) {
            request.headers().set(CONTENT_TYPE, JSON);
        }
    }

    /** Whether the body says that it is JSON in UTF-8, or a sheet where that is imported. */
    private static boolean isTaken(HttpServerRequest request, boolean imports) {
        var type = request.getHeader(CONTENT_TYPE);
        try {
            var media = type == null ? null : MediaType.valueOf(type);
            return media != null
                    && switch (named(media)) {
                        case JSON -> UTF_8.equals(charset(media));
                        case CSV -> imports && OF_SHEETS.contains(charset(media));
                        case XLSX -> imports;
                        default -> false;
                    };
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String charset(MediaType media) {
        return media.getParameters()
                .getOrDefault(MediaType.CHARSET_PARAMETER, UTF_8)
                .toUpperCase(Locale.ROOT);
    }

    private static String named(MediaType media) {
        return (media.getType() + "/" + media.getSubtype()).toLowerCase(Locale.ROOT);
    }

    private static long length(HttpServerRequest request) {
        var length = request.getHeader(CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** A body that does not say how long it is could be of any length. */
    private static final class LengthRequired extends Refusal {
        private static final long serialVersionUID = 1L;

        LengthRequired() {
            super(411, "LENGTH_REQUIRED");
        }
    }

    private static final class UnsupportedMediaType extends Refusal {
        private static final long serialVersionUID = 1L;

        UnsupportedMediaType() {
            super(415, "UNSUPPORTED_MEDIA_TYPE");
        }
    }

    private static final class TooLarge extends Refusal {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super(413, "TOO_LARGE");
        }
    }
}
