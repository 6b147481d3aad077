/** What released versions left behind, kept so that later ones are tried on it. */
@NullMarked
package cn.practice.smoke.released;

import org.jspecify.annotations.NullMarked;
