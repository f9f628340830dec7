/** 督办: yellow and red cards on what is late. */
@NullMarked
package cn.zhunying.oversight;

import org.jspecify.annotations.NullMarked;
