package cn.practice.kit.testing;

import cn.practice.kit.problem.Feature;
import cn.practice.kit.problem.Refusal;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.constant.ConstantDescs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A code that stands, behind its status, as a constant in the constructor of a refusal. */
record StatedCode(Feature feature, String code) {

    private static final String REFUSAL = Refusal.class.getName();

    /** What the refusals among these classes state, those left out that only others build upon. */
    static List<StatedCode> in(List<ClassModel> classes) {
        var byName = classes.stream().collect(Collectors.toMap(MainClasses::name, Function.identity()));
        return classes.stream()
                .filter(each -> isRefusal(each, byName))
                .flatMap(StatedCode::stated)
                .distinct()
                .toList();
    }

    private static boolean isRefusal(ClassModel model, Map<String, ClassModel> ours) {
        var above = model.superclass()
                .map(each -> each.asInternalName().replace('/', '.'))
                .orElse("");
        return above.equals(REFUSAL) || (ours.containsKey(above) && isRefusal(ours.get(above), ours));
    }

    private static Stream<StatedCode> stated(ClassModel refusal) {
        return refusal.methods().stream()
                .filter(each -> each.methodName().equalsString(ConstantDescs.INIT_NAME))
                .flatMap(each -> first(Integer.class, each)
                        .flatMap(status -> first(String.class, each))
                        .map(code -> new StatedCode(Feature.ofClass(MainClasses.name(refusal)), code))
                        .stream());
    }

    private static <T> Optional<T> first(Class<T> type, MethodModel constructor) {
        return constructor.code().stream()
                .flatMap(each -> each.elementStream().flatMap(element -> constant(type, element)))
                .findFirst();
    }

    private static <T> Stream<T> constant(Class<T> type, CodeElement element) {
        return element instanceof ConstantInstruction constant && type.isInstance(constant.constantValue())
                ? Stream.of(type.cast(constant.constantValue()))
                : Stream.empty();
    }
}
