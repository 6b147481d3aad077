/** A black-box walk through the public API of a running suite, whatever it runs on. */
@NullMarked
package cn.practice.smoke;

import org.jspecify.annotations.NullMarked;
