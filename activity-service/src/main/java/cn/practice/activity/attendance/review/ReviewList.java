package cn.practice.activity.attendance.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.AttendanceView;
import cn.practice.activity.attendance.review.Review.Line;
import cn.practice.activity.copies.Jurisdiction;
import cn.practice.activity.plan.Plan;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.sql.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be reviewed, and the reviews there are, the latest first. */
@ApplicationScoped
class ReviewList {

    private static final String LINES = """
            select l.*, (select count(*) from review_line r
                          where r.attendance_id = l.attendance_id and not r.standing
                            and r.review_id < l.review_id) as rejected_before
              from review_line l where l.review_id = any(?::uuid[]) order by l.attendance_id""";

    private final Sql sql;
    private final Plan plan;
    private final Jurisdiction jurisdiction;

    ReviewList(Sql sql, Plan plan, Jurisdiction jurisdiction) {
        this.sql = sql;
        this.plan = plan;
        this.jurisdiction = jurisdiction;
    }

    Review get(UUID id) {
        return sql.find("select * from review where id = ?", Review::read, id)
                .map(each -> withLines(List.of(each)).getFirst())
                .orElseThrow(() -> new NotFound("review", id));
    }

    private List<Review> withLines(List<Review> reviews) {
        var lines = sql
                .list(LINES, row -> Map.entry(row.id("review_id"), Line.read(row)), Column.of(reviews, Review::id))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return reviews.stream()
                .map(each -> each.with(lines.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** One, for those who may act for its activity and for auditors. */
    ReviewView view(UUID id) {
        var review = get(id);
        plan.requireReader(plan.activity(review.activityId()).orElseThrow());
        return ReviewView.of(review);
    }

    /** Those of the activities that the caller may act for; all of them for auditors and the administrator. */
    Page<ReviewView> page(@Nullable ReviewState state, @Nullable String cursor, int limit) {
        var page = Latest.of("select r.* from review r join planned_shift s on s.id = r.shift_id", "r.id")
                .and(jurisdiction.over("s.team_id", "s.owner_site_code"))
                .and("r.state = ?", state)
                .page(sql, cursor, limit, Review::read, Review::id);
        return new Page<>(withLines(page.items()), page.next()).map(ReviewView::of);
    }

    /** Attendances that nobody was checked out of and that no review speaks of, of the same activities. */
    Page<AttendanceView> unreviewed(@Nullable UUID shiftId, @Nullable String cursor, int limit) {
        return Latest.of(Attendance.SELECT + "join planned_shift s on s.id = t.shift_id", "t.id")
                .and(jurisdiction.over("s.team_id", "s.owner_site_code"))
                .and("t.shift_id = ?", shiftId)
                .and(Statement.of("""
                        t.closed_at is not null and t.reversed_at is null
                        and not exists (select from review_line l where l.attendance_id = t.id and l.standing)"""))
                .page(sql, cursor, limit, Attendance::read, Attendance::id)
                .map(AttendanceView::of);
    }

    /** Whether a review that stands speaks of any of these. */
    boolean speaksOfAny(List<UUID> attendanceIds) {
        return sql.exists(
                "select 1 from review_line where standing and attendance_id = any(?::uuid[])",
                Column.of(attendanceIds));
    }
}
