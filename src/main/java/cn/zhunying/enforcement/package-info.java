/** 处置: what follows when a duty was not met. */
package cn.zhunying.enforcement;
