/** 办件: one view of a case from all that knows of it, for pages and scripts. */
@NullMarked
package cn.zhunying.cases;

import org.jspecify.annotations.NullMarked;
