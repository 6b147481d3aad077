package cn.practice.kit.identity;

import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.Unauthorized;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The caller of this request and what they may do: the provider says who they are and whether they are district
 * administrator or auditor; the institute's appointments say which site or team they act for.
 */
@RequestScoped
public class Access {

    /** The provider's role of those who run the district. */
    public static final String DISTRICT_ADMIN = "district-admin";

    /** The provider's role of those who may see everything and change nothing. */
    public static final String AUDITOR = "auditor";

    private final SecurityIdentity identity;
    private final Appointments appointments;
    private @Nullable Actor actor;

    Access(SecurityIdentity identity, Appointments appointments) {
        this.identity = identity;
        this.appointments = appointments;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** The caller's account, or {@link Unauthorized}. */
    public UUID subject() {
        try {
            return UUID.fromString(Objects.requireNonNullElse(token().getSubject(), ""));
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFailedException("the subject is no UUID", e);
        }
    }

    /** When the caller's token ends, or {@link Unauthorized}. */
    public Instant signedInUntil() {
        return Instant.ofEpochSecond(token().getExpirationTime());
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new Unauthorized();
    }

    public boolean isDistrictAdmin() {
        return identity.hasRole(DISTRICT_ADMIN);
    }

    public boolean isAuditor() {
        return identity.hasRole(AUDITOR);
    }

    /** Whether the caller has any appointment. */
    public boolean isAppointed() {
        return actor().isAppointed();
    }

    /** What the caller may do, which is nothing for an auditor; to be asked even after the request has ended. */
    public Actor actor() {
        if (actor == null) {
            actor = new Actor(isDistrictAdmin(), isAnonymous() || isAuditor() ? null : subject(), appointments);
        }
        return actor;
    }

    /** Whether the caller is district administrator, or staff of the site or of one above it. */
    public boolean isStaffOf(String siteCode) {
        return actor().isStaffOf(siteCode);
    }

    /** Whether the caller leads the team, is staff over the owning site, or district administrator. */
    public boolean mayActFor(@Nullable UUID teamId, String ownerSiteCode) {
        return actor().mayActFor(teamId, ownerSiteCode);
    }

    /**
     * The caller, as whom they act for what a team does and a site owns, or for themselves; to be told with an event.
     */
    public By by(@Nullable UUID teamId, String ownerSiteCode) {
        var acting = actor().actingFor(teamId, ownerSiteCode);
        return acting == null ? self() : acting;
    }

    /** The caller for themselves. */
    public By self() {
        return By.self(subject());
    }

    /** The caller as the district's administrator. */
    public By districtAdmin() {
        return By.districtAdmin(subject());
    }

    /** Whether the caller leads any team. */
    public boolean leadsATeam() {
        return actor().leadsATeam();
    }

    /** Passes or throws {@link Forbidden}, and {@link Unauthorized} without a token; so do all that follow. */
    public void requireDistrictAdmin() {
        require(isDistrictAdmin());
    }

    public void requireStaffOf(String siteCode) {
        require(isStaffOf(siteCode));
    }

    public void requireLeaderOf(@Nullable UUID teamId, String ownerSiteCode) {
        require(mayActFor(teamId, ownerSiteCode));
    }

    private void require(boolean allowed) {
        if (isAnonymous()) {
            throw new Unauthorized();
        }
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
