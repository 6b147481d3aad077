/** What people write, brought into one form before anybody sees it. */
@NullMarked
package cn.practice.kit.text;

import org.jspecify.annotations.NullMarked;
