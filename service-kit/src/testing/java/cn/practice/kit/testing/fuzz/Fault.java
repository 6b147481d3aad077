package cn.practice.kit.testing.fuzz;

/**
 * What must not be, and what showed it.
 *
 * @param what in words that are the same for each request that shows it
 */
record Fault(String operation, String what, Sent sent, String answer) {

    @Override
    public String toString() {
        return operation + ": " + what + "\n    " + sent.curl() + "\n    " + answer;
    }
}
