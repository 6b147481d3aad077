package cn.practice.kit.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDescs;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What our code may call, read from its bytecode: of a call, every implementation counts. A method also reaches the
 * constructors of its class, since these hand out what a lane or a list calls later.
 */
final class CallGraph {

    private final Map<String, ClassModel> classes = new HashMap<>();
    private final Map<String, Set<String>> subtypes = new HashMap<>();

    /** A method; classes are named as in bytecode. */
    record Method(String owner, String name, String type) {}

    private CallGraph() {}

    static CallGraph in(Stream<String> classNames, ClassLoader loader) {
        var calls = new CallGraph();
        classNames.flatMap(each -> read(each, loader)).forEach(calls::add);
        calls.classes.values().forEach(calls::noteSupertypes);
        return calls;
    }

    /** Nothing for a class that the framework only generates. */
    private static Stream<ClassModel> read(String className, ClassLoader loader) {
        try (var bytes = loader.getResourceAsStream(className.replace('.', '/') + ".class")) {
            return bytes == null ? Stream.empty() : Stream.of(ClassFile.of().parse(bytes.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(ClassModel model) {
        classes.put(model.thisClass().asInternalName(), model);
    }

    private void noteSupertypes(ClassModel model) {
        supertypes(model.thisClass().asInternalName())
                .forEach(each -> subtypes.computeIfAbsent(each, it -> new LinkedHashSet<>())
                        .add(model.thisClass().asInternalName()));
    }

    /** The class and what it extends or implements, itself first, as far as it is ours. */
    Set<String> supertypes(String name) {
        var found = new LinkedHashSet<String>();
        collectSupertypes(name, found);
        return found;
    }

    private void collectSupertypes(String name, Set<String> found) {
        var model = classes.get(name);
        if (model != null && found.add(name)) {
            Stream.concat(model.superclass().stream(), model.interfaces().stream())
                    .map(ClassEntry::asInternalName)
                    .forEach(each -> collectSupertypes(each, found));
        }
    }

    /** All methods that may run when the one does, itself among them. */
    Set<Method> reachableFrom(Method start) {
        var reached = new LinkedHashSet<Method>();
        var next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            var method = next.pop();
            if (reached.add(method)) {
                calledBy(method).flatMap(this::implementations).forEach(next::push);
            }
        }
        return reached;
    }

    /** The instructions of a method of ours, none of an abstract one. */
    Stream<CodeElement> code(Method method) {
        var model = classes.get(method.owner());
        return model == null
                ? Stream.empty()
                : model.methods().stream()
                        .filter(each -> is(each, method))
                        .flatMap(each -> each.code().stream())
                        .flatMap(CodeModel::elementStream);
    }

    private Stream<Method> calledBy(Method method) {
        return Stream.concat(code(method).flatMap(CallGraph::called), constructors(method.owner()));
    }

    private Stream<Method> constructors(String owner) {
        var model = classes.get(owner);
        return model == null
                ? Stream.empty()
                : model.methods().stream()
                        .filter(each -> each.methodName().equalsString(ConstantDescs.INIT_NAME))
                        .map(each -> new Method(
                                owner,
                                ConstantDescs.INIT_NAME,
                                each.methodType().stringValue()));
    }

    private static Stream<Method> called(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call ->
                Stream.of(new Method(
                        call.owner().asInternalName(),
                        call.name().stringValue(),
                        call.type().stringValue()));
            case InvokeDynamicInstruction lambda ->
                lambda.invokedynamic().bootstrap().arguments().stream()
                        .filter(MethodHandleEntry.class::isInstance)
                        .map(each -> ((MethodHandleEntry) each).reference())
                        .map(each -> new Method(
                                each.owner().asInternalName(),
                                each.name().stringValue(),
                                each.type().stringValue()));
            default -> Stream.empty();
        };
    }

    /** Where a call may end up: in the class named, in the one it inherits from, or in any that overrides it. */
    private Stream<Method> implementations(Method called) {
        if (called.name().equals(ConstantDescs.INIT_NAME)) {
            return Stream.of(called);
        }
        var inherited = supertypes(called.owner()).stream()
                .filter(each -> declares(each, called))
                .limit(1);
        var overriding =
                subtypes.getOrDefault(called.owner(), Set.of()).stream().filter(each -> declares(each, called));
        return Stream.concat(inherited, overriding).map(each -> new Method(each, called.name(), called.type()));
    }

    private boolean declares(String owner, Method method) {
        var model = classes.get(owner);
        return model != null && model.methods().stream().anyMatch(each -> is(each, method));
    }

    private static boolean is(MethodModel model, Method method) {
        return model.methodName().equalsString(method.name())
                && model.methodType().equalsString(method.type());
    }
}
