/** What templates say in Chinese. */
package cn.zhunying.portal.words;
