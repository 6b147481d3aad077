/** What was held before is brought in while people sign up. */
@NullMarked
package cn.practice.benchmark.imports;

import org.jspecify.annotations.NullMarked;
