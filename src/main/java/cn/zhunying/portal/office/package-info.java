/** Officers' pages. */
@NullMarked
package cn.zhunying.portal.office;

import org.jspecify.annotations.NullMarked;
