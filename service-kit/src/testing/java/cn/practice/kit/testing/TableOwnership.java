package cn.practice.kit.testing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.testing.TableUse.Kind;
import java.lang.classfile.ClassModel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each table is written by the classes of one folder, and read by those of one feature. Whose it is follows from the
 * code: it is the folder's that has its entity, else that which fills it. Others may ask a view or a function of the
 * database, or say what a class of the owner publishes as a constant.
 */
public abstract class TableOwnership {

    private final String root = getClass().getPackageName();
    private final Tables tables = Tables.made();
    private final List<TableAccess> accesses = accesses();
    private final Map<String, String> owners = owners();

    @Test
    void everyTableIsWrittenByItsFolderAlone() {
        assertThat(explained(strangersWrites())).isEmpty();
    }

    @Test
    void everyTableIsReadByItsFeatureAlone() {
        assertThat(explained(strangersReads())).isEmpty();
    }

    @Test
    void everyFolderWithATableIsSeen() {
        assertThat(owners).isNotEmpty();
    }

    private Stream<TableAccess> strangersWrites() {
        return accesses.stream()
                .filter(each -> each.use().writes())
                .filter(each -> !folder(each).equals(owner(each)));
    }

    /** A folder that writes a table without right has been named for that already. */
    private Stream<TableAccess> strangersReads() {
        return accesses.stream()
                .filter(each -> !each.use().writes())
                .filter(each -> !feature(folder(each)).equals(feature(owner(each))))
                .filter(each -> !writers(each.use().table()).contains(folder(each)));
    }

    private List<String> explained(Stream<TableAccess> strangers) {
        return strangers
                .map(each -> "%s, which is %s's — %s".formatted(sentence(each), owner(each), each))
                .distinct()
                .toList();
    }

    private String sentence(TableAccess access) {
        var folder = folder(access);
        return access.use().writes()
                ? folder + " writes " + access.use().table()
                : feature(folder) + " reads " + access.use().table();
    }

    private String owner(TableAccess access) {
        var table = access.use().table();
        return owners.getOrDefault(table, tables.own().contains(table) ? "nobody" : "the kit");
    }

    private Set<String> writers(String table) {
        return accesses.stream()
                .filter(each -> each.use().writes() && each.use().table().equals(table))
                .map(each -> folder(each))
                .collect(toCollection(TreeSet::new));
    }

    private static String feature(String folder) {
        return folder.replaceAll("/.*", "");
    }

    private List<TableAccess> accesses() {
        var classes = MainClasses.in(root);
        var published = classes.stream()
                .flatMap(each -> Words.published(each).stream())
                .filter(each -> SqlReader.read(each.text()).stream().anyMatch(use -> tables.has(use.table())))
                .sorted(Comparator.comparingInt((Words each) -> each.text().length())
                        .reversed())
                .toList();
        return classes.stream()
                .flatMap(each -> TableAccess.of(each, tables, foreign(each, published)).stream())
                .toList();
    }

    private List<Words> foreign(ClassModel model, List<Words> published) {
        var own = feature(folder(MainClasses.name(model)));
        return published.stream()
                .filter(each -> !feature(folder(each.type())).equals(own))
                .toList();
    }

    private Map<String, String> owners() {
        var owners = new TreeMap<String, String>();
        accesses.stream()
                .filter(each -> tables.own().contains(each.use().table()))
                .collect(groupingBy(each -> each.use().table()))
                .forEach((table, all) -> owners.put(table, owner(all)));
        return owners;
    }

    /** The one with most of the entity, else with most of what fills the table, else with most of what changes it. */
    private String owner(List<TableAccess> all) {
        return all.stream().collect(groupingBy(this::folder)).entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.<List<TableAccess>>comparingLong(
                                each -> count(each, TableAccess::isEntity))
                        .thenComparingLong(
                                each -> count(each, access -> access.use().kind() == Kind.FILLS))
                        .thenComparingLong(
                                each -> count(each, access -> access.use().writes()))
                        .thenComparingLong(List::size)))
                .orElseThrow()
                .getKey();
    }

    private static long count(List<TableAccess> all, Predicate<TableAccess> which) {
        return all.stream().filter(which).count();
    }

    private String folder(TableAccess access) {
        return folder(access.type());
    }

    /** The folder of a class below the root, empty for the root itself. */
    private String folder(String type) {
        var name = type.substring(0, type.lastIndexOf('.'));
        return name.length() == root.length()
                ? ""
                : name.substring(root.length() + 1).replace('.', '/');
    }

    /** For who wants to see whose everything is. */
    @Override
    public String toString() {
        return owners.entrySet().stream()
                .map(each -> each.getKey() + " is " + each.getValue() + "'s")
                .collect(joining("\n"));
    }
}
