/** Every refusal as one RFC 9457 problem with a stable code and a text in Chinese or English that says what to do. */
@NullMarked
package cn.practice.kit.problem;

import org.jspecify.annotations.NullMarked;
