/** The whole suite on servers of its own, with the people and shifts that a measurement needs. */
@NullMarked
package cn.practice.benchmark.stage;

import org.jspecify.annotations.NullMarked;
