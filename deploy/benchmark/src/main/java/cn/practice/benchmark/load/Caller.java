package cn.practice.benchmark.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection that sends a request and waits for its answer before the next. It reads no more of HTTP/1.1 than our
 * services write: a status line, a Content-Length or chunks, and a body that it does not put together. Everything runs on the connection's event loop.
 */
final class Caller {

    private static final String LAST_CHUNK = "0\r\n\r\n";
    private static final Buffer NOTHING = Buffer.buffer();

    private final NetSocket socket;
    private final BiConsumer<Caller, Integer> done;
    private Buffer read = NOTHING;
    private @Nullable Request sent;

    Caller(NetSocket socket, BiConsumer<Caller, Integer> done) {
        this.socket = socket;
        this.done = done;
        socket.handler(this::received);
        socket.closeHandler(gone -> {
            if (sent != null) {
                answered(0, "");
            }
        });
    }

    void send(Request request) {
        sent = request;
        socket.write(request.bytes());
    }

    private void received(Buffer bytes) {
        read = read.length() == 0 ? bytes : read.appendBuffer(bytes);
        int end = endOfHead();
        if (end < 0) {
            return;
        }
        var head = read.getString(0, end, StandardCharsets.ISO_8859_1.name());
        int whole = end + length(head);
        if (head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) {
            whole = endsWithLastChunk() ? read.length() : Integer.MAX_VALUE;
        }
        if (read.length() >= whole) {
            var request = sent;
            var body = request == null || request.answered() == null ? "" : read.getString(end, whole);
            read = NOTHING;
            answered(Integer.parseInt(head.substring(9, 12)), body);
        }
    }

    private void answered(int status, String body) {
        var request = sent;
        sent = null;
        if (request != null && request.answered() != null) {
            request.answered().accept(body);
        }
        done.accept(this, status);
    }

    private int endOfHead() {
        for (int i = 3; i < read.length(); i++) {
            if (read.getByte(i) == '\n' && read.getByte(i - 2) == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean endsWithLastChunk() {
        int length = read.length();
        return length >= LAST_CHUNK.length()
                && read.getString(length - LAST_CHUNK.length(), length).equals(LAST_CHUNK);
    }

    private static int length(String head) {
        int at = head.toLowerCase(Locale.ROOT).indexOf("content-length:");
        return at < 0
                ? 0
                : Integer.parseInt(
                        head.substring(at + 15, head.indexOf('\r', at)).strip());
    }

    void close() {
        sent = null;
        socket.close();
    }
}
