/** 检查. */
package cn.zhunying.supervision.inspection;
