package cn.practice.volunteer.person;

import cn.practice.volunteer.person.identity.Vault;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes over from the former master key where one is given; a service whose key opens nobody does not start. */
@Startup
@Singleton
class KeyCheck {

    private static final Logger LOG = Logger.getLogger(KeyCheck.class);

    KeyCheck(
            Vault vault,
            Rekeying rekeying,
            PhoneKeying phones,
            @ConfigProperty(name = "practice.keys.former") Optional<String> former) {
        former.map(key -> Vault.of("PRACTICE_KEYS_FORMER", key))
                .ifPresent(before -> LOG.infof(
                        "%d volunteers were put under the new master key; PRACTICE_KEYS_FORMER is not needed any more",
                        rekeying.move(before, vault)));
        rekeying.demandUnder(vault);
        phones.fill(vault);
    }
}
