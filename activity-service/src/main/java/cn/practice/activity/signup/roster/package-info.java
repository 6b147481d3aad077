/** One shift under its lock: its places, who has one and who waits, in the order of decision. Owns sign-ups and places. */
@NullMarked
package cn.practice.activity.signup.roster;

import org.jspecify.annotations.NullMarked;
