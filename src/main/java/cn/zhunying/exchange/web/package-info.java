/** The API of pushed registrations. */
@NullMarked
package cn.zhunying.exchange.web;

import org.jspecify.annotations.NullMarked;
