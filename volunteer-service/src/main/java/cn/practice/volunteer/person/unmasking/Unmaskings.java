package cn.practice.volunteer.person.unmasking;

import cn.practice.kit.identity.Access;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.person.PhoneGround;
import cn.practice.volunteer.person.identity.Identities;
import cn.practice.volunteer.person.identity.SealedNumber;
import cn.practice.volunteer.person.reading.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers for staff of the person's site, and phones for who runs a shift they are in: for a reason, each time in
 * the trail. People see their own without.
 */
@ApplicationScoped
class Unmaskings {

    private static final String SEALED = """
            select id, subject, site_code, wrapped_key, sealed_document, sealed_phone from volunteer where id = ?""";

    private final Sql sql;
    private final Identities identities;
    private final Readings readings;
    private final Access access;
    private final Trail trail;
    private final Instance<PhoneGround> grounds;

    Unmaskings(
            Sql sql,
            Identities identities,
            Readings readings,
            Access access,
            Trail trail,
            @Any Instance<PhoneGround> grounds) {
        this.sql = sql;
        this.identities = identities;
        this.readings = readings;
        this.access = access;
        this.trail = trail;
        this.grounds = grounds;
    }

    @Transactional
    Unmasked unmask(UUID volunteer, NumberField field, @Nullable UnmaskingReason reason) {
        var person =
                sql.find(SEALED, Unmaskings::read, volunteer).orElseThrow(() -> new NotFound("volunteer", volunteer));
        if (!access.subject().equals(person.subject())) {
            keep(person, field, reason);
        }
        return new Unmasked(volunteer, field, identities.opened(person.number(field)));
    }

    private void keep(Sealed person, NumberField field, @Nullable UnmaskingReason reason) {
        boolean isNeeded = field == NumberField.PHONE
                && !access.isStaffOf(person.siteCode())
                && grounds.stream().anyMatch(each -> each.showsNow(person.id()));
        if (!isNeeded) {
            access.requireStaffOf(person.siteCode());
        }
        if (reason == null) {
            throw new Invalid("reasonCode", "one of those in the API description");
        }
        trail.keep(UnmaskingAct.of(field), person.id(), reason.name());
        readings.of(List.of(person.id()));
    }

    private static Sealed read(Row row) throws SQLException {
        return new Sealed(
                row.id("id"),
                row.idOrNull("subject"),
                row.text("site_code"),
                row.bytes("wrapped_key"),
                row.bytes("sealed_document"),
                row.bytes("sealed_phone"));
    }

    @SuppressWarnings("ArrayRecordComponent") // bytes of the database, compared by nobody
    private record Sealed(
            UUID id, @Nullable UUID subject, String siteCode, byte[] wrappedKey, byte[] document, byte[] phone) {

        SealedNumber number(NumberField field) {
            return switch (field) {
                case PHONE -> SealedNumber.phone(id, wrappedKey, phone);
                case DOCUMENT -> SealedNumber.document(id, wrappedKey, document);
            };
        }
    }
}
