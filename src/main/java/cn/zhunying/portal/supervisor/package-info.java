/** Supervisors' pages. */
@NullMarked
package cn.zhunying.portal.supervisor;

import org.jspecify.annotations.NullMarked;
