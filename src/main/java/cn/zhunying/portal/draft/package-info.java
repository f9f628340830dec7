/** Forms that are filled in and not handed in yet. */
package cn.zhunying.portal.draft;
