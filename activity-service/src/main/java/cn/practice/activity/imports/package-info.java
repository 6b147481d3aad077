/** Past activities taken over from elsewhere, all or nothing, with a dry run. */
@NullMarked
package cn.practice.activity.imports;

import org.jspecify.annotations.NullMarked;
