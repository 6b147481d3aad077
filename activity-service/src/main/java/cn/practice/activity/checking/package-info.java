/** That two persons stand behind what counts: who makes something and who checks it. */
@NullMarked
package cn.practice.activity.checking;

import org.jspecify.annotations.NullMarked;
