package cn.practice.kit.testing.fuzz;

/** A request that its operation is meant for, and who sends it. */
public record Sample(Operation operation, String role, Sent sent) {}
