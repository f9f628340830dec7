/** Officers' pages. */
package cn.zhunying.portal.office;
