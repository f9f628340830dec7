/** How requests are let in: the security chains, the sign-in page, the gate before the engine. */
@NullMarked
package cn.zhunying.identity.web;

import org.jspecify.annotations.NullMarked;
