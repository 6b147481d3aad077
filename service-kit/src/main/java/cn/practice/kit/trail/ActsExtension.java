package cn.practice.kit.trail;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.FieldInfo;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;

/** Finds the acts of all features while a service is built, so that no list of them has to be kept. */
public final class ActsExtension implements BuildCompatibleExtension {

    private final Set<String> names = new TreeSet<>();

    @Enhancement(types = Act.class, withSubtypes = true)
    public void find(ClassInfo type) {
        if (type.isEnum()) {
            type.fields().stream()
                    .filter(each -> each.type().isClass()
                            && each.type().asClass().declaration().name().equals(type.name()))
                    .map(FieldInfo::name)
                    .forEach(names::add);
        }
    }

    @Synthesis
    public void register(SyntheticComponents components) {
        components
                .addBean(Acts.class)
                .type(Acts.class)
                .scope(Singleton.class)
                .withParam("names", names.toArray(String[]::new))
                .createWith(Creator.class);
    }

    /** Makes the bean out of what was found. */
    public static final class Creator implements SyntheticBeanCreator<Acts> {

        @Override
        public Acts create(Instance<Object> lookup, Parameters found) {
            return new Acts(Set.of(found.get("names", String[].class)));
        }
    }
}
