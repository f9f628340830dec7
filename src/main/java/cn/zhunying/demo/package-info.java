/**
 * A city to look at: people of the demo apply, promise, decide and inspect through the API, as they
 * would, while the demo clock moves on.
 */
@NullMarked
package cn.zhunying.demo;

import org.jspecify.annotations.NullMarked;
