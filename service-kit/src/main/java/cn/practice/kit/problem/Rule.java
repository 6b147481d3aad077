package cn.practice.kit.problem;

/**
 * What a field must be, in English: "after startsAt". Its Chinese stands in {@code problems/rules_zh.properties} of the
 * service or {@code problems/kit_rules_zh.properties} under the same words, joined by underscores.
 */
record Rule(String english) {

    String key() {
        return english.replaceAll("[^\\p{Alnum}]+", "_");
    }
}
