/** Applying. */
package cn.zhunying.portal.apply;
