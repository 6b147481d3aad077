package cn.practice.reporting.figure;

import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.Appointment;
import cn.practice.kit.identity.Appointments;
import cn.practice.kit.identity.Role;
import cn.practice.kit.problem.Forbidden;
import cn.practice.reporting.query.Filter;
import cn.practice.reporting.query.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who may read figures that are not prepared for the public: administrators, auditors and all who are appointed; and what
 * of the facts behind them, which lead to persons.
 */
@ApplicationScoped
public class Readers {

    private final Access access;
    private final Appointments appointments;

    Readers(Access access, Appointments appointments) {
        this.access = access;
        this.appointments = appointments;
    }

    /** Throws 403 for anybody else. */
    public void require() {
        if (!readEverything() && !access.isAppointed()) {
            throw new Forbidden();
        }
    }

    /** Whether the caller is administrator or auditor. */
    public boolean readEverything() {
        return access.isDistrictAdmin() || access.isAuditor();
    }

    /**
     * What of the facts the caller may read. Throws 403 where sites or a team are named and none of them is theirs: no
     * facts and a sum of 0 would look like a figure of these.
     */
    public Scope scope(Filter asked) {
        if (readEverything()) {
            return new Scope.Everything();
        }
        if (isOfOthers(asked)) {
            throw new Refusals.FactsOfOthers();
        }
        var own = appointments.of(access.subject());
        return new Scope.Own(
                of(own, Role.SITE_STAFF, Appointment::siteCode), of(own, Role.TEAM_LEADER, Appointment::teamId));
    }

    private boolean isOfOthers(Filter asked) {
        var sites = asked.sites();
        var team = asked.team();
        return (!sites.isEmpty() || team.isPresent())
                && sites.stream().noneMatch(access::isStaffOf)
                && team.filter(this::mayActFor).isEmpty();
    }

    private boolean mayActFor(UUID team) {
        return access.mayActFor(team, Objects.requireNonNullElse(appointments.siteOfTeam(team), ""));
    }

    private static <T> List<T> of(List<Appointment> own, Role role, Function<Appointment, @Nullable T> what) {
        return own.stream()
                .filter(each -> each.role() == role)
                .map(what)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
