package cn.practice.activity.attendance.credit;

import java.util.concurrent.Callable;

/** Some of what is done at random in a walk. */
interface Acts {

    /** What an act answers that found nothing to do. */
    int NOTHING = 0;

    /** An act and its status; chance was asked before it is done, so that a seed tells the same acts again. */
    Callable<Integer> next();
}
