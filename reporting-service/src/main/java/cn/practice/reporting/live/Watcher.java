package cn.practice.reporting.live;

import java.util.UUID;

/** Whose a stream is: an account, and whether it is of those who audit and administer. */
record Watcher(UUID subject, boolean readsEverything) {}
