/** The OIDC provider of the local run: named personas, a kept key, and a loopback-only way to a token for anybody. */
@NullMarked
package cn.practice.local.identity;

import org.jspecify.annotations.NullMarked;
