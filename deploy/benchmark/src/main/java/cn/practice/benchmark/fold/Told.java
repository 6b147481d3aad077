package cn.practice.benchmark.fold;

import java.time.Instant;
import java.util.UUID;

/** One event on its way into the log. */
record Told(String topic, String key, UUID id, String type, String subject, long version, Instant at, String json) {}
