package cn.practice.reporting.copies;

import cn.practice.kit.sql.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Copies sites, teams, campaigns, kinds and appointments out of the events of a batch, within the transaction that folds them.
 *
 * <p>Copies that fail are undone by themselves and never stop the fold: the log has everything, and each audit reads it
 * again and copies what was left out.
 */
@ApplicationScoped
public class Copies {

    private static final Logger LOG = Logger.getLogger(Copies.class);

    /** Copies these events. */
    public void apply(Connection connection, List<CopiedEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        var before = connection.setSavepoint();
        try {
            for (var statement : Changes.of(events).statements()) {
                statement.run(connection);
            }
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            connection.rollback(before);
            LOG.error("a copy failed and was left out; the next audit copies it again", e);
        }
    }

    /** What a batch changes, copy by copy. */
    private record Changes(
            SiteCopy sites, TeamCopy teams, CampaignCopy campaigns, KindCopy kinds, AppointmentCopy appointments) {

        static Changes of(List<CopiedEvent> events) {
            var changes = new Changes(
                    new SiteCopy(), new TeamCopy(), new CampaignCopy(), new KindCopy(), new AppointmentCopy());
            events.forEach(each -> changes.add(each.event(), each.version()));
            return changes;
        }

        private void add(CopyEvent event, long version) {
            switch (event) {
                case CopyEvent.SiteOpened e -> sites.opened(e, version);
                case CopyEvent.SiteRenamed e -> sites.renamed(e, version);
                case CopyEvent.SiteClosed e -> sites.closed(e, version);
                case CopyEvent.TeamFormed e -> teams.formed(e, version);
                case CopyEvent.TeamRenamed e -> teams.renamed(e, version);
                case CopyEvent.TeamTransferred e -> teams.transferred(e, version);
                case CopyEvent.TeamDisbanded e -> teams.disbanded(e, version);
                case CopyEvent.CampaignLaunched e -> campaigns.launched(e, version);
                case CopyEvent.KindStated e -> kinds.stated(e, version);
                case CopyEvent.Appointed e -> appointments.appointed(e, version);
                case CopyEvent.AppointmentRevoked e -> appointments.revoked(e, version);
                case CopyEvent.NotKept _ -> {
                    // no copy has it
                }
            }
        }

        List<Statement> statements() {
            var statements = new ArrayList<Statement>();
            if (!sites.isEmpty()) {
                statements.add(sites.upsert());
            }
            if (!teams.isEmpty()) {
                statements.add(teams.upsert());
            }
            if (!campaigns.isEmpty()) {
                statements.add(campaigns.upsert());
            }
            if (!kinds.isEmpty()) {
                statements.add(kinds.upsert());
            }
            if (!appointments.isEmpty()) {
                statements.add(appointments.upsert());
            }
            return statements;
        }
    }
}
