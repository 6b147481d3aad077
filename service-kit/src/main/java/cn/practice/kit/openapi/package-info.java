/** What the API descriptions of all services say alike. */
@NullMarked
package cn.practice.kit.openapi;

import org.jspecify.annotations.NullMarked;
