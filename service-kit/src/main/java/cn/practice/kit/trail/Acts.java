package cn.practice.kit.trail;

import java.util.Set;

/** The names of all acts of this service's features, found when it is built. */
public final class Acts {

    private final Set<String> names;

    Acts(Set<String> names) {
        this.names = names;
    }

    /** Whether a feature has such an act. */
    public boolean has(String name) {
        return names.contains(name);
    }
}
