/** Requests that a contract does not foresee, and what must be true of each answer. */
@NullMarked
package cn.practice.kit.testing.fuzz;

import org.jspecify.annotations.NullMarked;
