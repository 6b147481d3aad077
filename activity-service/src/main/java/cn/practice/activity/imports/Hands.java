package cn.practice.activity.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By whose hands an import goes, and who is in none of its lines: who proposes it, and who agrees to it once they have. */
record Hands(UUID maker, @Nullable UUID checker) {}
