/** People who press at once, over real connections with real tokens, at as little cost to the machine they share as possible. */
@NullMarked
package cn.practice.benchmark.load;

import org.jspecify.annotations.NullMarked;
