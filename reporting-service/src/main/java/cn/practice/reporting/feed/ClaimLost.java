package cn.practice.reporting.feed;

/** Another consumer folds these partitions now; this one starts over. */
final class ClaimLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimLost() {
        super("a partition was given to another consumer");
    }
}
