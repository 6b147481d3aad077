/** What an app asks for once when it starts. */
@NullMarked
package cn.practice.volunteer.me;

import org.jspecify.annotations.NullMarked;
