package cn.practice.activity.attendance.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.AttendanceView;
import cn.practice.activity.attendance.review.Review.Line;
import cn.practice.activity.plan.Plan;
import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
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
    private final Access access;

    ReviewList(Sql sql, Plan plan, Access access) {
        this.sql = sql;
        this.plan = plan;
        this.access = access;
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
        boolean all = readsAll();
        var reviews =
                sql.list("""
                select r.* from review r join planned_shift s on s.id = r.shift_id
                 where r.id < ? and (?::text is null or r.state = ?)
                   and (? or known_to_act_for(?, s.team_id, s.owner_site_code))
                 order by r.id desc limit ?""", Review::read, Latest.before(cursor), state, state, all, access.subject(), limit + 1);
        var views = withLines(reviews).stream().map(ReviewView::of).toList();
        return Page.of(views, limit, last -> Latest.after(last.id()));
    }

    /** Attendances that nobody was checked out of and that no review speaks of, of the same activities. */
    Page<AttendanceView> unreviewed(@Nullable UUID shiftId, @Nullable String cursor, int limit) {
        boolean all = readsAll();
        var views = sql.list(
                Attendance.SELECT + """
                join planned_shift s on s.id = t.shift_id
                 where t.closed_at is not null and t.reversed_at is null and t.id < ? and (?::uuid is null or t.shift_id = ?)
                   and not exists (select from review_line l where l.attendance_id = t.id and l.standing)
                   and (? or known_to_act_for(?, s.team_id, s.owner_site_code))
                 order by t.id desc limit ?""",
                row -> AttendanceView.of(Attendance.read(row)),
                Latest.before(cursor),
                shiftId,
                shiftId,
                all,
                access.subject(),
                limit + 1);
        return Page.of(views, limit, last -> Latest.after(last.id()));
    }

    private boolean readsAll() {
        boolean all = access.isDistrictAdmin() || access.isAuditor();
        if (!all && !access.isAppointed()) {
            throw new Forbidden();
        }
        return all;
    }

    /** Whether a review that stands speaks of any of these. */
    boolean speaksOfAny(List<UUID> attendanceIds) {
        return sql.exists(
                "select 1 from review_line where standing and attendance_id = any(?::uuid[])",
                Column.of(attendanceIds));
    }
}
