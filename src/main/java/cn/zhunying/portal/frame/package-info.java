/** What every page has, and error pages. */
@NullMarked
package cn.zhunying.portal.frame;

import org.jspecify.annotations.NullMarked;
