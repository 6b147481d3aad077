package cn.practice.volunteer.person.imports;

import cn.practice.kit.identity.Access;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.person.GroupIntake;
import cn.practice.volunteer.person.NewVolunteer;
import cn.practice.volunteer.person.registration.Registration;
import cn.practice.volunteer.site.SiteTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some lines of a sheet at a time, each time in a transaction of their own. */
@ApplicationScoped
class ImportChunks {

    private final GroupIntake intake;
    private final ImportRecords records;
    private final SiteTree sites;
    private final Access access;
    private final Trail trail;

    ImportChunks(GroupIntake intake, ImportRecords records, SiteTree sites, Access access, Trail trail) {
        this.intake = intake;
        this.records = records;
        this.sites = sites;
        this.access = access;
        this.trail = trail;
    }

    /** Begins an import, or finds that which the caller has begun with the same sheet. */
    @Transactional(TxType.REQUIRES_NEW)
    ImportRecords.Started start(byte[] digest, @Nullable String site) {
        var started = records.start(digest, access.subject(), site);
        if (started.isNew()) {
            trail.keep(ImportAct.PEOPLE_IMPORTED, started.id());
        }
        return started;
    }

    /** What would become of lines. */
    @Transactional(TxType.REQUIRES_NEW)
    List<LineOutcome> check(List<ReadLine> lines) {
        return judge(lines, intake::look);
    }

    /** Does those lines that are not done yet, by whichever request comes first. */
    @Transactional(TxType.REQUIRES_NEW)
    void apply(UUID id, List<ReadLine> lines) {
        int done = records.lock(id);
        var left = lines.stream().filter(each -> each.number() > done).toList();
        if (left.isEmpty()) {
            return;
        }
        var outcomes = judge(left, intake::enrol);
        records.keep(id, outcomes);
        var caller = access.subject();
        trail.keepAll(
                ImportAct.VOLUNTEER_IMPORTED,
                outcomes.stream().filter(LineOutcome::added).toList(),
                each -> caller,
                each -> Objects.requireNonNull(each.volunteerId()));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void finish(UUID id) {
        records.finish(id);
    }

    private List<LineOutcome> judge(
            List<ReadLine> lines, Function<List<NewVolunteer>, List<GroupIntake.Outcome>> intake) {
        var outcomes = new ArrayList<LineOutcome>();
        var fit = new ArrayList<ReadLine>();
        var named = sites(lines);
        var open = sites.openAmong(named);
        var own = named.stream().filter(access::isStaffOf).collect(Collectors.toSet());
        for (var line : lines) {
            var form = line.form();
            if (form == null) {
                outcomes.add(LineOutcome.refused(line.number(), Objects.requireNonNull(line.fault())));
            } else if (!own.contains(form.siteCode())) {
                outcomes.add(
                        LineOutcome.refused(line.number(), LineFault.of(LineCode.LINE_SITE_FORBIDDEN, Heading.SITE)));
            } else if (!open.contains(form.siteCode())) {
                outcomes.add(
                        LineOutcome.refused(line.number(), LineFault.of(LineCode.LINE_SITE_UNKNOWN, Heading.SITE)));
            } else {
                fit.add(line);
            }
        }
        var taken = intake.apply(
                        forms(fit).map(each -> each.through(access.subject())).toList())
                .iterator();
        fit.forEach(line -> outcomes.add(outcome(line.number(), taken.next())));
        outcomes.sort(Comparator.comparingInt(LineOutcome::line));
        return outcomes;
    }

    private static LineOutcome outcome(int line, GroupIntake.Outcome outcome) {
        return new LineOutcome(line, outcome.volunteerId(), outcome.added(), null);
    }

    private static Set<String> sites(List<ReadLine> lines) {
        return forms(lines).map(Registration::siteCode).collect(Collectors.toSet());
    }

    private static Stream<Registration> forms(List<ReadLine> lines) {
        return lines.stream().flatMap(each -> Stream.ofNullable(each.form()));
    }
}
