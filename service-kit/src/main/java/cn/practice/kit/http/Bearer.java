package cn.practice.kit.http;

import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The claims of a verified token that anybody here asks for: whose it is and when it ends, in seconds since 1970. */
record Bearer(String name, @Nullable String subject, long endsAt) implements JsonWebToken {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Set<String> getClaimNames() {
        return Set.of(Claims.sub.name(), Claims.exp.name());
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface leaves the type to the caller
    public <T> @Nullable T getClaim(String claim) {
        Object value = claim.equals(Claims.sub.name()) ? subject : claim.equals(Claims.exp.name()) ? endsAt : null;
        return (T) value;
    }
}
