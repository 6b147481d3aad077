/**
 * Who gets a place, waits or is refused, and by which rule: pure, with neither clock nor database.
 *
 * <p>A new refusal is a line in {@link cn.practice.activity.signup.decision.SignUpRules}, a class in {@code Refusals}, two
 * texts in {@code problems/signup_zh} and {@code signup_en}, a fact in {@code SignUpDeciderTest}, and the contract anew.
 */
@NullMarked
package cn.practice.activity.signup.decision;

import org.jspecify.annotations.NullMarked;
