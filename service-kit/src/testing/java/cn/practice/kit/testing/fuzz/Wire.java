package cn.practice.kit.testing.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends what no client library would send: each request on a connection of its own. */
final class Wire {

    private static final int PATIENCE = 30_000;
    private static final int CHUNK = 512;
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final int port;
    private int sent;

    Wire(int port) {
        this.port = port;
    }

    /** The answer; null where none comes, or the connection ends without one. */
    @Nullable
    Received send(Sent sent) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            write(socket, sent);
            return read(new BufferedInputStream(socket.getInputStream()), sent.method());
        }
    }

    private void write(Socket socket, Sent sent) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(fromAClientOfItsOwn(sent).head().getBytes(ISO_8859_1));
        var body = sent.body() == null ? "" : sent.body();
        bytes.writeBytes((sent.chunked() ? chunks(body) : body).getBytes(ISO_8859_1));
        try {
            socket.getOutputStream().write(bytes.toByteArray());
        } catch (SocketException e) {
            // who has been answered before all was read may find the way closed, and still the answer
            socket.shutdownOutput();
        }
    }

    /** Behind a proxy that is believed nobody asks often enough to be slowed down. */
    private Sent fromAClientOfItsOwn(Sent request) {
        sent++;
        return request.header(FORWARDED_FOR) == null
                ? request.with(FORWARDED_FOR, "10.%d.%d.%d".formatted(sent >> 16, sent >> 8 & 255, sent & 255))
                : request;
    }

    private static String chunks(String body) {
        var chunks = new StringBuilder();
        for (int from = 0; from < body.length(); from += CHUNK) {
            var chunk = body.substring(from, Math.min(body.length(), from + CHUNK));
            chunks.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return chunks.append("0\r\n\r\n").toString();
    }

    private static @Nullable Received read(InputStream in, String method) throws IOException {
        try {
            var first = line(in);
            if (first.isEmpty()) {
                return null;
            }
            int status = Integer.parseInt(first.split(" ", 3)[1]);
            var headers = headers(in);
            return new Received(status, headers, method.equals("HEAD") ? "" : body(in, headers));
        } catch (SocketException | SocketTimeoutException e) {
            return null;
        }
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var parts = line.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        return headers;
    }

    /** Nothing of a stream, which would not end. */
    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("content-type", "").startsWith("text/event-stream")) {
            return "";
        }
        if (!headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return new String(in.readAllBytes(), UTF_8);
        }
        var body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.writeBytes(in.readNBytes(size));
            line(in);
        }
        return body.toString(UTF_8);
    }

    private static int size(InputStream in) throws IOException {
        var line = line(in);
        return line.isEmpty() ? 0 : Integer.parseInt(line, 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }
}
