package cn.practice.kit.inbox;

import java.util.List;

/** A copy of what another service tells on one topic. */
public interface Copy extends Apply {

    String topic();

    /** The tables that hold it and nothing else. */
    List<String> tables();
}
