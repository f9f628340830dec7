/** Tasks: who may complete them with what. */
@org.springframework.modulith.NamedInterface("task")
@NullMarked
package cn.zhunying.engine.task;

import org.jspecify.annotations.NullMarked;
