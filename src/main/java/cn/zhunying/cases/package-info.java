/** 办件: one view of a case from all that knows of it, for pages and scripts. */
package cn.zhunying.cases;
