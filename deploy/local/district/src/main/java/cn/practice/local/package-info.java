/** The one-command run: starts, watches and ends everything the suite is made of on one machine. */
@NullMarked
package cn.practice.local;

import org.jspecify.annotations.NullMarked;
