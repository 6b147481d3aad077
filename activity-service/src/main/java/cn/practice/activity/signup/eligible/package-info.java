/** The shifts that would take a person now. */
@NullMarked
package cn.practice.activity.signup.eligible;

import org.jspecify.annotations.NullMarked;
