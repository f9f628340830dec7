/** How the API describes itself: what every operation shares, beside what its comments say. */
@NullMarked
package cn.zhunying.web.description;

import org.jspecify.annotations.NullMarked;
