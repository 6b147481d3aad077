package cn.practice.kit.problem;

/**
 * A feature by the name of its folder, the first below that of its service; its problem texts stand in
 * {@code problems/<feature>_zh.properties} and {@code problems/<feature>_en.properties}.
 */
public record Feature(String name) {

    /** What all services share. */
    public static final Feature KIT = new Feature("kit");

    private static final String OURS = "cn.practice.";

    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    /** The feature that a class belongs to. */
    public static Feature of(Class<?> type) {
        return ofClass(type.getName());
    }

    /** The feature that a class belongs to, by its full name: {@code cn.practice.<service>.<feature>…}. */
    public static Feature ofClass(String name) {
        var folders = name.substring(0, Math.max(0, name.lastIndexOf('.'))).split("\\.", -1);
        return folders.length < 4 || folders[2].equals(KIT.name) ? KIT : new Feature(folders[3]);
    }
}
