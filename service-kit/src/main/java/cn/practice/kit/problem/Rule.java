package cn.practice.kit.problem;

/**
 * Words of a problem's detail, in English: what a field must be ("after startsAt"), what is missing ("shift"). Their
 * Chinese stands in {@code problems/rules_zh.properties} of the service or {@code problems/kit_rules_zh.properties} under
 * the same words, joined by underscores.
 */
record Rule(String english) {

    String key() {
        return english.replaceAll("[^\\p{Alnum}]+", "_");
    }
}
