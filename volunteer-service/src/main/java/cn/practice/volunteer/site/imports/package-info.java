/** Sites from a file, taken whole or not at all. */
@NullMarked
package cn.practice.volunteer.site.imports;

import org.jspecify.annotations.NullMarked;
