/** What other offices push to this one. */
package cn.zhunying.exchange;
