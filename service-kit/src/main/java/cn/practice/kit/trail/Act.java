package cn.practice.kit.trail;

/** Something that staff can do and that is kept in the trail; each feature lists its own in an enum. */
public interface Act {

    /** Its name in the trail, in the past tense; no two features share one. */
    String name();
}
