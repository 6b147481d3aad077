package cn.practice.volunteer.site;

import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import cn.practice.volunteer.site.Refusals.SiteUnknown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tree for other features: who stands under whom, and whether something may be added at a site. */
@ApplicationScoped
public class SiteTree {

    private static final String COVERS = """
            with recursive above (code, parent_code) as (
                select code, parent_code from site where code = ?
                union all
                select s.code, s.parent_code from site s join above a on s.code = a.parent_code)
            select from above where code = ?""";
    private static final String SUBTREE = """
            with recursive below (code) as (
                select code from site where code = any (?)
                union
                select s.code from site s join below b on s.parent_code = b.code)
            select code from below""";

    private static final String OPEN =
            "select code from site where code = any (?) and closed_at is null order by code for share";

    private final Sql sql;
    private final Sites sites;

    SiteTree(Sql sql, Sites sites) {
        this.sql = sql;
        this.sites = sites;
    }

    /** Whether a site is the ancestor itself or stands somewhere below it. */
    public boolean covers(String ancestor, String site) {
        return sql.exists(COVERS, site, ancestor);
    }

    /** The codes of a site that a list is asked for and of all below it; refuses one that never was. */
    public List<String> requireSubtree(String site) {
        var subtree = subtree(List.of(site));
        if (subtree.isEmpty()) {
            throw new NotFound("site", site);
        }
        return subtree;
    }

    /** The codes of all sites at or below the given ones. */
    public List<String> subtree(Collection<String> roots) {
        return roots.isEmpty() ? List.of() : sql.list(SUBTREE, row -> row.text("code"), Column.of(roots));
    }

    /** What a site is called, or was when it closed. */
    public Optional<String> nameOf(String code) {
        return sql.find("select name from site where code = ?", row -> row.text("name"), code);
    }

    /** Refuses a site that does not exist or is closed, and keeps it from closing until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void requireOpen(String code) {
        if (sites.levelOfOpenSite(code).isEmpty()) {
            throw new SiteUnknown(code);
        }
    }

    /** Those of many sites that are open, which none of them ceases to be until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Set<String> openAmong(Collection<String> codes) {
        return codes.isEmpty() ? Set.of() : Set.copyOf(sql.list(OPEN, row -> row.text("code"), Column.of(codes)));
    }
}
