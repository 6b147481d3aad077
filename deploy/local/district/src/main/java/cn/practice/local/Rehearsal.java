package cn.practice.local;

import java.util.Map;
import java.util.function.Consumer;

/**
 * A run of a program that is only there for its cache to be made of.
 *
 * @param use what it is asked to do once it runs: what is not used is not kept
 */
record Rehearsal(String name, Program program, Map<String, String> environment, Consumer<Child> use) {}
