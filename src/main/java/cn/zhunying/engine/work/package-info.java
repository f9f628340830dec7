/** 工作台: what is open, whose it is and by when, kept as rows beside the engine's tasks. */
@org.springframework.modulith.NamedInterface("work")
package cn.zhunying.engine.work;
