/** A holder's pages. */
package cn.zhunying.portal.holder;
