package cn.practice.reporting.copies;

/** An event to copy, with the version of its aggregate: the newest one wins. */
public record CopiedEvent(long version, CopyEvent event) {}
