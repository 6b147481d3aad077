package cn.practice.activity.copies;

/** An event that cannot be applied to the copies; it is kept as a dead letter. */
final class CannotApply extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotApply(String reason) {
        super(reason);
    }
}
