/** Lists page by page, behind an opaque cursor. */
@NullMarked
package cn.practice.kit.paging;

import org.jspecify.annotations.NullMarked;
