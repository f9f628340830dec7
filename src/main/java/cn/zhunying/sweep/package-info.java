/** 巡查: many records looked at in one go, none in the way of the others. */
package cn.zhunying.sweep;
