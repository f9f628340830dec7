/** Credit pages. */
package cn.zhunying.portal.credit;
