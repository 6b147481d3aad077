package cn.practice.volunteer.privacy;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Reads the master key at the start, so that a service without one never takes a registration. */
@Startup
@Singleton
class KeyCheck {
    KeyCheck(Vault vault) {
        vault.fingerprint("start");
    }
}
