package cn.practice.volunteer.person.imports;

import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.Appointments;
import cn.practice.kit.identity.Role;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.text.Sha256;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.person.sheet.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Brings in the people of a sheet, some lines at a time: what was done stays done, and the same sheet goes on behind
 * it. A sheet is known by its bytes, who sends it and the site it is sent for.
 */
@ApplicationScoped
class PeopleImports {

    private static final int SHOWN = 1000;
    private static final int ATTEMPTS = 3;

    private final ImportChunks chunks;
    private final ImportRecords records;
    private final LineTexts texts;
    private final Access access;
    private final Appointments appointments;
    private final Validator validator;
    private final CivilTime time;

    PeopleImports(
            ImportChunks chunks,
            ImportRecords records,
            LineTexts texts,
            Access access,
            Appointments appointments,
            Validator validator,
            CivilTime time) {
        this.chunks = chunks;
        this.records = records;
        this.texts = texts;
        this.access = access;
        this.appointments = appointments;
        this.validator = validator;
        this.time = time;
    }

    /** A report, and whether the import it is of is new. */
    record Answer(PeopleImportReport report, boolean isNew) {}

    PeopleImportReport check(byte[] file, @Nullable String site, @Nullable String acceptLanguage) {
        requireStaff();
        var sheet = Sheet.of(file);
        var outcomes = new ArrayList<LineOutcome>();
        walk(sheet, site, lines -> outcomes.addAll(chunks.check(lines)));
        int refused =
                (int) outcomes.stream().filter(each -> each.fault() != null).count();
        int added = (int) outcomes.stream().filter(LineOutcome::added).count();
        var shown = outcomes.stream()
                .filter(each -> each.fault() != null)
                .limit(SHOWN)
                .map(each -> texts.say(each.line(), Objects.requireNonNull(each.fault()), acceptLanguage))
                .toList();
        return new PeopleImportReport(
                null, true, null, outcomes.size(), added, outcomes.size() - added - refused, refused, shown);
    }

    Answer run(byte[] file, @Nullable String site, @Nullable String acceptLanguage) {
        requireStaff();
        var sheet = Sheet.of(file);
        Columns.of(sheet.headings());
        var started = chunks.start(Sha256.of(file), site);
        if (records.view(started.id()).state() == ImportState.RUNNING) {
            walk(sheet, site, lines -> apply(started.id(), lines));
            chunks.finish(started.id());
        }
        return new Answer(report(started.id(), acceptLanguage), started.isNew());
    }

    PeopleImportView view(UUID id) {
        var view = records.view(id);
        if (!access.subject().equals(view.broughtBy()) && !access.isDistrictAdmin() && !access.isAuditor()) {
            throw new Forbidden();
        }
        return view;
    }

    Page<RefusedLine> refused(UUID id, @Nullable String cursor, int limit, @Nullable String acceptLanguage) {
        return records.refused(view(id).id(), cursor, limit)
                .map(each -> texts.say(each.getKey(), each.getValue(), acceptLanguage));
    }

    /** Reads the sheet from its first line on, since only then it is known which lines repeat others. */
    private void walk(Sheet sheet, @Nullable String site, Consumer<List<ReadLine>> taker) {
        var reader = new LineReader(Columns.of(sheet.headings()), site, time.today(), validator);
        var chunk = new ChunkBuffer(taker);
        sheet.each(line -> chunk.add(reader.read(line)));
        chunk.flush();
    }

    /** Once more where somebody of these registers meanwhile. */
    private void apply(UUID id, List<ReadLine> lines) {
        for (int attempt = 1; ; attempt++) {
            try {
                chunks.apply(id, lines);
                return;
            } catch (ConstraintViolationException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private PeopleImportReport report(UUID id, @Nullable String acceptLanguage) {
        var view = records.view(id);
        return new PeopleImportReport(
                id,
                false,
                view.state(),
                view.rows(),
                view.added(),
                view.unchanged(),
                view.refused(),
                refused(id, null, SHOWN, acceptLanguage).items());
    }

    private void requireStaff() {
        boolean isStaff = !access.isAuditor()
                && appointments.of(access.subject()).stream().anyMatch(each -> each.role() == Role.SITE_STAFF);
        if (!isStaff && !access.isDistrictAdmin()) {
            throw new Forbidden();
        }
    }
}
