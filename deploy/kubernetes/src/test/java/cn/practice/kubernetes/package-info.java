/** What must hold of the manifests, asked of what kubectl renders and of the code they configure. */
@NullMarked
package cn.practice.kubernetes;

import org.jspecify.annotations.NullMarked;
