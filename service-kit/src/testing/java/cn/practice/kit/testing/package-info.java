/** What every service is checked for, once: a service has one thin subclass of each check in its root test package. */
@NullMarked
package cn.practice.kit.testing;

import org.jspecify.annotations.NullMarked;
