/** The contracts of all services as one, and the programs of Node that work with it. */
@NullMarked
package cn.practice.clients;

import org.jspecify.annotations.NullMarked;
