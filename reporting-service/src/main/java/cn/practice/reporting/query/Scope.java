package cn.practice.reporting.query;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.copies.Tree;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody may read of that which leads to persons. */
public sealed interface Scope {

    /** The condition over a table that has dimensions; starts with "and", empty where nothing is kept from them. */
    Statement condition();

    /** Of those who audit and administer. */
    record Everything() implements Scope {

        @Override
        public Statement condition() {
            return new Statement();
        }
    }

    /**
     * Of those who are appointed.
     *
     * @param sites whose staff they are: what belongs there or took place there, all below included, the tree as it is now
     * @param teams that they lead: what these did, wherever it was
     */
    @Schema(name = "FactsScope")
    record Own(List<String> sites, List<UUID> teams) implements Scope {

        public Own {
            sites = List.copyOf(sites);
            teams = List.copyOf(teams);
        }

        @Override
        public Statement condition() {
            var staffed = Column.of(sites);
            return Statement.of("and (site in (" + Tree.SUBTREES + ")", staffed)
                    .add("or owner_site in (" + Tree.SUBTREES + ")", staffed)
                    .add("or team = any(?::text[]))", Column.of(teams, UUID::toString));
        }
    }
}
