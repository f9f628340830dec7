/** Public registers. */
package cn.zhunying.portal.register;
