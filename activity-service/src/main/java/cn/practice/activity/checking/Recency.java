package cn.practice.activity.checking;

import cn.practice.activity.checking.Refusals.CopiesOld;
import cn.practice.kit.mark.KnownUpTo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether what is known of people and appointments is recent enough to say who may check whom: somebody may have been
 * revoked meanwhile.
 */
@ApplicationScoped
public class Recency {

    private final Supplier<Duration> age;
    private final Duration most;

    @Inject
    Recency(KnownUpTo known, @ConfigProperty(name = "practice.checking.copies-at-most") Duration most) {
        this(known::age, most);
    }

    Recency(Supplier<Duration> age, Duration most) {
        this.age = age;
        this.most = most;
    }

    /** Passes while it is; nothing that was never marked is old. */
    public void require() {
        if (age.get().compareTo(most) > 0) {
            throw new CopiesOld(most.toMinutes());
        }
    }
}
