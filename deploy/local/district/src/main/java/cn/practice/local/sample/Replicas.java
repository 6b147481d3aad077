package cn.practice.local.sample;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** More activity-services over the same data, each with its domain clock moved. */
public interface Replicas {

    URI start(String name, Duration clockOffset);

    /** Ends them without waiting for it. */
    void end(Set<String> names);
}
