package cn.practice.activity.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one activity of a proposal. */
@Schema(name = "ImportItemState")
public enum ItemState {
    WAITING,
    APPLIED,
    /** It had been taken over, the same, from another proposal. */
    UNCHANGED,
    REFUSED,
    REJECTED,
    /** What it became was taken back. */
    REVERSED
}
