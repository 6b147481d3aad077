package cn.practice.benchmark;

import java.util.List;

/**
 * One thing that is measured, together with its baseline. It starts the servers it needs through the {@link Bench},
 * checks that what the load left behind is correct (no oversell, no loss, totals equal), and throws
 * {@link WrongResult} where it is not: a fast wrong answer is no figure.
 */
public interface Scenario {

    /** Its name on the command line. */
    String name();

    /** Measures; ends what it started. */
    List<Figure> run(Bench bench) throws Exception;
}
