package cn.practice.activity.attendance.credit;

import java.util.UUID;

/** Minutes of an attendance that is taken over with its activity. */
public record ImportedCredit(UUID id, UUID attendanceId, int minutes) {}
