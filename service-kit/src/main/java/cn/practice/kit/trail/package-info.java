/** The append-only trail of what staff did, written in the transaction of the act itself. */
@NullMarked
package cn.practice.kit.trail;

import org.jspecify.annotations.NullMarked;
