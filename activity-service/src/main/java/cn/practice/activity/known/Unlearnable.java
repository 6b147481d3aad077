package cn.practice.activity.known;

/** An event that the copies cannot take in; it is kept and shown. */
final class Unlearnable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unlearnable(String reason) {
        super(reason);
    }
}
