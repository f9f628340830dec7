/** 门户: pages for applicants, the public, officers and supervisors, and the API over all modules. */
package cn.zhunying.portal;
