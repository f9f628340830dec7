/** The administrator's pages. */
@NullMarked
package cn.zhunying.portal.admin;

import org.jspecify.annotations.NullMarked;
