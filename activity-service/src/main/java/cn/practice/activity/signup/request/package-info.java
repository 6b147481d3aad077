/** The way of a request for a place, through the lane of its shift and back; giving a place up, and reading who has one. */
@NullMarked
package cn.practice.activity.signup.request;

import org.jspecify.annotations.NullMarked;
