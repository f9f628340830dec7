/** The administrator's pages. */
package cn.zhunying.portal.admin;
