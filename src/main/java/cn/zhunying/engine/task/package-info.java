/** Tasks: who may complete them with what. */
@org.springframework.modulith.NamedInterface("task")
package cn.zhunying.engine.task;
