/** What every page has, and error pages. */
package cn.zhunying.portal.frame;
