package cn.practice.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.PermittedSubclassesAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of a module as they were compiled, without those of its tests. */
final class MainClasses {

    private static final Path FOLDER = Path.of("target", "classes");

    private MainClasses() {}

    /** All of a package and below. */
    static List<ClassModel> in(String root) {
        return in(root, "");
    }

    /** Those of a package and below whose names end so. */
    static List<ClassModel> in(String root, String ending) {
        try (var files = Files.walk(FOLDER.resolve(root.replace('.', '/')))) {
            return files.filter(each -> each.toString().endsWith(ending + ".class"))
                    .sorted()
                    .map(MainClasses::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name with dots. */
    static String name(ClassModel model) {
        return model.thisClass().asInternalName().replace('/', '.');
    }

    /** The name without its package and without what it is nested in. */
    static String simpleName(ClassModel model) {
        return simpleName(name(model));
    }

    static String simpleName(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    /** Whose permitted subclasses these are, none of a class that is not sealed. */
    static Stream<String> permitted(ClassModel model) {
        return model.findAttribute(Attributes.permittedSubclasses()).stream()
                .map(PermittedSubclassesAttribute::permittedSubclasses)
                .flatMap(List::stream)
                .map(each -> each.asInternalName().replace('/', '.'));
    }
}
