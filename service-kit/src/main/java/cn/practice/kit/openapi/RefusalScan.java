package cn.practice.kit.openapi;

import static java.util.stream.Collectors.toMap;

import cn.practice.kit.problem.Feature;
import cn.practice.kit.problem.Refusal;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** Which refusals the code behind an operation can make: status and code stand as constants in each one's constructor. */
final class RefusalScan {

    private static final String OURS = "cn.practice.";
    private static final String REFUSAL = Refusal.class.getName().replace('.', '/');

    private static final String OPERATION = "org.eclipse.microprofile.openapi.annotations.Operation";

    private static final String ID = "operationId";

    private final CallGraph calls;
    private final Map<String, MethodInfo> operations;

    RefusalScan(IndexView index) {
        var names = index.getKnownClasses().stream()
                .map(each -> each.name().toString())
                .filter(each -> each.startsWith(OURS))
                .distinct();
        this.calls = CallGraph.in(names, Thread.currentThread().getContextClassLoader());
        // an index made of several shows a class in each of them
        this.operations = index.getAnnotations(OPERATION).stream()
                .filter(each -> each.target().kind() == AnnotationTarget.Kind.METHOD)
                .filter(each -> each.value(ID) != null)
                .collect(toMap(
                        each -> each.value(ID).asString(), each -> each.target().asMethod(), (one, _) -> one));
    }

    /** Those of an operation, whose id the linter demands. */
    Set<Answer> of(@Nullable String operationId) {
        var method = operations.get(operationId);
        return method == null
                ? Set.of()
                : calls.reachableFrom(start(method)).stream()
                        .filter(this::makesRefusal)
                        .map(this::stated)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static CallGraph.Method start(MethodInfo method) {
        return new CallGraph.Method(
                method.declaringClass().name().toString().replace('.', '/'),
                method.name(),
                method.descriptor(_ -> null));
    }

    private boolean makesRefusal(CallGraph.Method method) {
        return method.name().equals(ConstantDescs.INIT_NAME)
                && !method.owner().equals(REFUSAL)
                && calls.supertypes(method.owner()).contains(REFUSAL);
    }

    private Answer stated(CallGraph.Method constructor) {
        return new Answer(
                first(Integer.class, constructor),
                first(String.class, constructor),
                Feature.ofClass(constructor.owner().replace('/', '.')));
    }

    private <T> T first(Class<T> type, CallGraph.Method constructor) {
        Stream<ConstantDesc> constants = calls.code(constructor)
                .filter(ConstantInstruction.class::isInstance)
                .map(each -> ((ConstantInstruction) each).constantValue());
        return constants
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(constructor.owner() + " states no status and code"));
    }
}
