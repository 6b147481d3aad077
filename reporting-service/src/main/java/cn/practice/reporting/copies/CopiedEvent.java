package cn.practice.reporting.copies;

/** An event of which a copy is kept, with its aggregate's version, by which the newest wins. */
public record CopiedEvent(long version, CopyEvent event) {}
