/** The API of the demo clock. */
@NullMarked
package cn.zhunying.engine.web;

import org.jspecify.annotations.NullMarked;
