package cn.practice.kit.outbox;

/** LOG_AHEAD: Kafka has been told what the database does not know, as after a restore to an earlier moment. */
final class LogAhead extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogAhead(String topic, int partition, long offset, String id) {
        super(("LOG_AHEAD: event %s at offset %d of partition %d of %s is newer than this database. Serving it would"
                        + " tell another past: restore the database to its last commit")
                .formatted(id, offset, partition, topic));
    }
}
