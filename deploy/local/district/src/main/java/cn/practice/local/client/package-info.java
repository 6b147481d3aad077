/** What a program needs to talk to a running suite as people do: addresses, tokens, JSON over HTTP. */
@NullMarked
package cn.practice.local.client;

import org.jspecify.annotations.NullMarked;
