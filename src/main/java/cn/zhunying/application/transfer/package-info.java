/** 转办: what is recorded here and decided elsewhere. */
package cn.zhunying.application.transfer;
