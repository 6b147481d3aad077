package cn.practice.local;

import java.util.Map;
import java.util.function.Consumer;

/**
 * A run of a program that is only there for its cache to be made of.
 *
 * @param use what it is asked to do once it runs: what is not used is not kept
 */
record Rehearsal(String name, Program program, Map<String, String> environment, Consumer<Child> use) {

    private static final String RUN = "-rehearsal";
    private static final String MAKING = "-cache";

    /** What the process is called in which the program runs. */
    String run() {
        return name + RUN;
    }

    /** What the process is called that makes the cache of it. */
    String making() {
        return name + MAKING;
    }

    /** Whether a process is one of these two, which have nothing to finish. */
    static boolean isPartOfOne(String process) {
        return process.endsWith(RUN) || process.endsWith(MAKING);
    }
}
