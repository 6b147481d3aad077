package cn.practice.local.sample;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** More services over the same data, each with its domain clock moved. */
public interface Replicas {

    URI activity(String name, Duration clockOffset);

    URI volunteer(String name, Duration clockOffset);

    /** Ends them without waiting for it. */
    void end(Set<String> names);
}
