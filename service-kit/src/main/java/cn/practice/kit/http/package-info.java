/** What is checked of every request before a resource sees it. */
@NullMarked
package cn.practice.kit.http;

import org.jspecify.annotations.NullMarked;
