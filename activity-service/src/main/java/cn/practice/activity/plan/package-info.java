/** What is planned: the values, locks and rights that activities and their shifts share with those around them. */
@NullMarked
package cn.practice.activity.plan;

import org.jspecify.annotations.NullMarked;
