package cn.practice.activity.plan;

/** Whether people of a shift serve or are served: only SERVICE can earn minutes, an AUDIENCE is identified reach. */
public enum ShiftRole {
    SERVICE,
    AUDIENCE
}
