/** 工作台: what is open, whose it is and by when, kept as rows beside the engine's tasks. */
@org.springframework.modulith.NamedInterface("work")
@NullMarked
package cn.zhunying.engine.work;

import org.jspecify.annotations.NullMarked;
