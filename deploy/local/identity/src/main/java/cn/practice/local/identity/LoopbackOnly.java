package cn.practice.local.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only programs of this machine through. The Host and the Origin are looked at as well as the address, since a web
 * page from anywhere also runs on this machine and can point a name of its own at 127.0.0.1.
 */
class LoopbackOnly extends OncePerRequestFilter {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = request.getHeader("Host");
        var origin = request.getHeader("Origin");
        if (isLoopbackAddress(request.getRemoteAddr())
                && isLoopbackName("http://" + host)
                && (origin == null || isLoopbackName(origin))) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("application/problem+json");
            response.getWriter().write("{\"status\":403,\"title\":\"Forbidden\",\"code\":\"LOOPBACK_ONLY\"}");
        }
    }

    private static boolean isLoopbackAddress(String literal) throws IOException {
        return InetAddress.getByName(literal).isLoopbackAddress();
    }

    private static boolean isLoopbackName(String url) {
        try {
            @Nullable String host = URI.create(url).getHost();
            return host != null && LOOPBACK_NAMES.contains(host);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
