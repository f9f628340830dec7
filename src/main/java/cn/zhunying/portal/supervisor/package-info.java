/** Supervisors' pages. */
package cn.zhunying.portal.supervisor;
