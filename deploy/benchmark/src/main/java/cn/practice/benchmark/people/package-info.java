/** A million people: how fast one is registered and found, and a sheet of them brought in. */
@NullMarked
package cn.practice.benchmark.people;

import org.jspecify.annotations.NullMarked;
