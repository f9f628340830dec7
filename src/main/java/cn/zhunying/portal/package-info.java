/** 门户: pages for applicants, the public, officers and supervisors, and the API over all modules. */
@NullMarked
package cn.zhunying.portal;

import org.jspecify.annotations.NullMarked;
