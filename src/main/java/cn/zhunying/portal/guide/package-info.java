/** 办事指南. */
package cn.zhunying.portal.guide;
