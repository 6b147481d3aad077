package cn.practice.volunteer.site;

import cn.practice.volunteer.site.Refusals.SiteUnknown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/** The tree for other features: who stands under whom, and whether something may be added at a site. */
@ApplicationScoped
public class SiteTree {

    private static final String COVERS = """
            with recursive above (code, parent_code) as (
                select code, parent_code from site where code = :site
                union all
                select s.code, s.parent_code from site s join above a on s.code = a.parent_code)
            select count(*) > 0 from above where code = :ancestor
            """;
    private static final String SUBTREE = """
            with recursive below (code) as (
                select code from site where code in (:roots)
                union
                select s.code from site s join below b on s.parent_code = b.code)
            select code from below
            """;

    private final Session database;

    SiteTree(Session database) {
        this.database = database;
    }

    /** Whether a site is the ancestor itself or stands somewhere below it. */
    @Transactional
    public boolean covers(String ancestor, String site) {
        return database.createNativeQuery(COVERS, Boolean.class)
                .setParameter("site", site)
                .setParameter("ancestor", ancestor)
                .getSingleResult();
    }

    /** The codes of all sites at or below the given ones. */
    @Transactional
    public List<String> subtree(Collection<String> roots) {
        return roots.isEmpty()
                ? List.of()
                : database.createNativeQuery(SUBTREE, String.class)
                        .setParameter("roots", roots)
                        .getResultList();
    }

    /** Refuses a site that does not exist or is closed, and keeps it from closing until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void requireOpen(String code) {
        var site = database.find(Site.class, code, LockModeType.PESSIMISTIC_READ);
        if (site == null || !site.isOpen()) {
            throw new SiteUnknown(code);
        }
    }
}
