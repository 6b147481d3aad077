package cn.practice.kit.testing;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.constantpool.ConstantValueEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text that stands in the code: a constant, or what a concatenation is made of, with {@link #HOLE} in the place of each
 * value.
 *
 * @param method the one that says it, or the field that keeps it
 */
record Words(String type, String method, String text) {

    /** What a concatenation has where a value goes. */
    static final char HOLE = '\1';

    private static final char CONSTANT = '\2';
    private static final String CONCATENATION = "makeConcatWithConstants";

    /** All that a class says. */
    static List<Words> of(ClassModel model) {
        var type = MainClasses.name(model);
        var fields = model.fields().stream()
                .flatMap(field -> field.findAttribute(Attributes.constantValue()).stream()
                        .flatMap(each -> text(each.constant()))
                        .map(text -> new Words(type, field.fieldName().stringValue(), text)));
        var methods = model.methods().stream()
                .flatMap(method -> method.code().stream()
                        .flatMap(code -> code.elementStream())
                        .flatMap(Words::text)
                        .map(text -> new Words(type, method.methodName().stringValue(), text)));
        return Stream.concat(fields, methods).toList();
    }

    /** What a class offers others to say: its public constants. */
    static List<Words> published(ClassModel model) {
        if (!model.flags().has(AccessFlag.PUBLIC)) {
            return List.of();
        }
        var constants = model.fields().stream()
                .filter(each -> each.flags().has(AccessFlag.PUBLIC))
                .map(each -> each.fieldName().stringValue())
                .toList();
        return of(model).stream()
                .filter(each -> constants.contains(each.method()))
                .toList();
    }

    private static Stream<String> text(ConstantValueEntry constant) {
        return constant.constantValue() instanceof String text ? Stream.of(text) : Stream.empty();
    }

    /** What an instruction says, nothing if it is none that says anything. */
    static Stream<String> text(CodeElement element) {
        return switch (element) {
            case ConstantInstruction constant when constant.constantValue() instanceof String text -> Stream.of(text);
            case InvokeDynamicInstruction call
            when call.name().equalsString(CONCATENATION) ->
                Stream.of(joined(call.invokedynamic().bootstrap().arguments()));
            default -> Stream.empty();
        };
    }

    private static String joined(List<LoadableConstantEntry> arguments) {
        var recipe = String.valueOf(arguments.getFirst().constantValue());
        for (var constant : arguments.subList(1, arguments.size())) {
            recipe = recipe.replaceFirst(
                    String.valueOf(CONSTANT),
                    String.valueOf(constant.constantValue()).replace("$", "\\$"));
        }
        return recipe;
    }
}
