/** The API of the demo's clock. */
@NullMarked
package cn.zhunying.clock.web;

import org.jspecify.annotations.NullMarked;
