package cn.practice.reporting.copies;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The copies of sites that a batch changes. */
final class SiteCopy {

    /**
     * The newest version of a site wins. Columns that it does not mention are kept, such as the parent at a renaming, and
     * an older event still fills in what is unknown: events of one site may reach two replicas.
     */
    private static final String UPSERT = """
            insert into known_site as known (code, name, level, parent_code, kind, open, version)
            select code, coalesce(name, ''), coalesce(level, ''), parent_code, coalesce(kind, ''), open, version
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::bigint[])
                as told (code, name, level, parent_code, kind, open, version)
            on conflict (code) do update set
                name = case when excluded.name <> '' and (known.name = '' or excluded.version > known.version)
                    then excluded.name else known.name end,
                level = case when excluded.level <> '' and (known.level = '' or excluded.version > known.version)
                    then excluded.level else known.level end,
                kind = case when excluded.kind <> '' and (known.kind = '' or excluded.version > known.version)
                    then excluded.kind else known.kind end,
                parent_code = case when excluded.version > known.version
                    then coalesce(excluded.parent_code, known.parent_code)
                    else coalesce(known.parent_code, excluded.parent_code) end,
                open = case when excluded.version > known.version then excluded.open else known.open end,
                version = greatest(known.version, excluded.version)""";

    private final Newest<String, Site> sites = new Newest<>(Site::over);

    void opened(CopyEvent.SiteOpened e, long version) {
        sites.add(e.code(), version, new Site(e.name(), e.level(), e.parentCode(), e.kind(), true));
    }

    void renamed(CopyEvent.SiteRenamed e, long version) {
        sites.add(e.code(), version, new Site(e.name(), null, null, null, true));
    }

    void closed(CopyEvent.SiteClosed e, long version) {
        sites.add(e.code(), version, new Site(null, null, null, null, false));
    }

    boolean isEmpty() {
        return sites.isEmpty();
    }

    Statement upsert() {
        var rows = sites.rows();
        return Statement.of(
                UPSERT,
                Column.of(sites.keys()),
                Column.of(rows, Site::name),
                Column.of(rows, Site::level),
                Column.of(rows, Site::parent),
                Column.of(rows, Site::kind),
                Column.of(rows, Site::open),
                Column.of(sites.versions()));
    }

    /** What is said about a site; null where nothing is. */
    private record Site(
            @Nullable String name,
            @Nullable String level,
            @Nullable String parent,
            @Nullable String kind,
            boolean open) {

        Site over(Site older) {
            return new Site(
                    name == null ? older.name : name,
                    level == null ? older.level : level,
                    parent == null ? older.parent : parent,
                    kind == null ? older.kind : kind,
                    open);
        }
    }
}
