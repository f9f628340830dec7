/** What every HTTP answer shares: refusals as problem+json, and creates that happen once. */
@NullMarked
package cn.zhunying.web;

import org.jspecify.annotations.NullMarked;
