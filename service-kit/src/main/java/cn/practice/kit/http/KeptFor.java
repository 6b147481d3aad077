package cn.practice.kit.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a GET whose answer is the same for everybody: for how many seconds anybody may keep it without asking again. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeptFor {

    /** Seconds. */
    int value();
}
