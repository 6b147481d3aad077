package cn.practice.kit.testing;

import cn.practice.kit.testing.TableUse.Kind;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One class's use of one table: by a statement, as an entity, or by a name handed to who puts statements together.
 *
 * @param text of the statement, in one line
 */
record TableAccess(String type, String method, TableUse use, String text) {

    private static final String ENTITY = "Ljakarta/persistence/Entity;";
    private static final Set<String> NAMING = Set.of(
            "Ljakarta/persistence/Table;",
            "Ljakarta/persistence/CollectionTable;",
            "Ljakarta/persistence/JoinTable;",
            "Ljakarta/persistence/SecondaryTable;");
    private static final String COPYING = "CopyRows";
    private static final Pattern NAME = Pattern.compile("(\\w+)(?:\\s*\\([\\w\\s,]*\\))?");
    private static final Pattern COMPOSED = Pattern.compile("^" + Words.HOLE + "(_[a-z]\\w*)$");
    private static final int LENGTH = 110;

    /** What the class does with these tables, apart from what others publish for it to say. */
    static List<TableAccess> of(ClassModel model, Tables tables, List<Words> published) {
        var said = Words.of(model);
        var all = new ArrayList<TableAccess>();
        said.forEach(each -> SqlReader.read(without(published, each.text())).stream()
                .filter(use -> tables.has(use.table()))
                .forEach(use -> all.add(new TableAccess(each.type(), each.method(), use, each.text()))));
        unnamed(model, said)
                .forEach(kind -> said.forEach(each -> named(each.text())
                        .filter(tables::has)
                        .map(table ->
                                new TableAccess(each.type(), each.method(), new TableUse(kind, table), each.text()))
                        .ifPresent(all::add)));
        said.forEach(each -> composed(each.text(), tables)
                .forEach(table -> all.add(
                        new TableAccess(each.type(), each.method(), new TableUse(Kind.FILLS, table), each.text()))));
        mapped(model)
                .filter(tables::has)
                .forEach(each -> all.add(new TableAccess(
                        MainClasses.name(model), "", new TableUse(Kind.FILLS, each), "@Entity of " + each)));
        return all;
    }

    private static String without(List<Words> published, String text) {
        var rest = text;
        for (var each : published) {
            rest = rest.replace(each.text(), " ");
        }
        return rest;
    }

    /** The table of a text that is nothing but its name, or its name and columns. */
    private static Optional<String> named(String text) {
        return Optional.of(NAME.matcher(text)).filter(Matcher::matches).map(each -> each.group(1));
    }

    /** The tables of a text that puts their names together: who does so has statements for all of them. */
    private static Stream<String> composed(String text, Tables tables) {
        return COMPOSED.matcher(text)
                .results()
                .flatMap(each -> tables.own().stream().filter(table -> table.endsWith(each.group(1))));
    }

    /** What the class does with tables whose names are values of its statements. */
    private static Set<Kind> unnamed(ClassModel model, List<Words> said) {
        var uses = said.stream()
                .flatMap(each -> SqlReader.read(each.text()).stream())
                .filter(each -> each.table().equals(TableUse.UNNAMED))
                .map(TableUse::kind);
        return Stream.concat(uses, copies(model) ? Stream.of(Kind.FILLS) : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static boolean copies(ClassModel model) {
        return StreamSupport.stream(model.constantPool().spliterator(), false)
                .filter(ClassEntry.class::isInstance)
                .map(each -> ((ClassEntry) each).asInternalName().replace('/', '.'))
                .anyMatch(each -> MainClasses.simpleName(each).equals(COPYING));
    }

    private static Stream<String> mapped(ClassModel model) {
        var own = annotations(model);
        if (own.stream().noneMatch(each -> each.className().equalsString(ENTITY))) {
            return Stream.empty();
        }
        var named = Stream.concat(own.stream(), model.fields().stream().flatMap(each -> annotations(each).stream()))
                .filter(each -> NAMING.contains(each.className().stringValue()))
                .flatMap(each -> name(each).stream())
                .toList();
        return Stream.concat(Stream.of(snake(MainClasses.simpleName(model))), named.stream());
    }

    private static List<Annotation> annotations(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(each -> each.annotations())
                .orElse(List.of());
    }

    private static Optional<String> name(Annotation annotation) {
        return annotation.elements().stream()
                .filter(each -> each.name().equalsString("name"))
                .map(AnnotationElement::value)
                .filter(AnnotationValue.OfString.class::isInstance)
                .map(each -> ((AnnotationValue.OfString) each).stringValue())
                .findFirst();
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    boolean isEntity() {
        return method.isEmpty();
    }

    @Override
    public String toString() {
        var line = text.replace(Words.HOLE, '…').strip().replaceAll("\\s+", " ");
        return "%s%s: %s"
                .formatted(
                        MainClasses.simpleName(type.replaceAll("\\$.*", "")),
                        method.isEmpty() ? "" : "." + method.replaceAll("lambda\\$(\\w+)\\$\\d+", "$1"),
                        line.length() > LENGTH ? line.substring(0, LENGTH) + "…" : line);
    }
}
