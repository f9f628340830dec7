/** Credit pages. */
@NullMarked
package cn.zhunying.portal.credit;

import org.jspecify.annotations.NullMarked;
