package cn.practice.local.sample;

import java.net.URI;
import java.time.Duration;

/** Starts one more activity-service over the same data with its domain clock moved, and ends it again. */
public interface Replicas {

    URI start(String name, Duration clockOffset);

    void end(String name);
}
