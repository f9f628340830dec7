/** 督办: yellow and red cards on what is late. */
package cn.zhunying.oversight;
