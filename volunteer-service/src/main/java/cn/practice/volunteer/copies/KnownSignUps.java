package cn.practice.volunteer.copies;

import cn.practice.kit.inbox.CannotApply;
import cn.practice.kit.sql.Sql;
import cn.practice.volunteer.copies.SignUpEvent.NotKept;
import cn.practice.volunteer.copies.SignUpEvent.Placed;
import cn.practice.volunteer.copies.SignUpEvent.Unknown;
import jakarta.enterprise.context.ApplicationScoped;

/** The copied sign-ups. */
@ApplicationScoped
class KnownSignUps {

    private static final String PUT = """
            insert into known_sign_up as known (id, shift_id, volunteer_id, state, version) values (?, ?, ?, ?, ?)
            on conflict (id) do update set state = excluded.state, version = excluded.version
             where known.version < excluded.version""";

    private final Sql sql;

    KnownSignUps(Sql sql) {
        this.sql = sql;
    }

    void apply(SignUpEvent event, long version) {
        switch (event) {
            case Placed(var place, var state) ->
                sql.update(PUT, place.signUpId(), place.shiftId(), place.volunteerId(), state, version);
            case NotKept() -> {}
            case Unknown(var type) -> throw new CannotApply("unknown type " + type);
        }
    }
}
