package cn.zhunying.engine.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task somebody wants to complete.
 *
 * @param businessKey application or licence number
 * @param task the task's id in the diagram
 * @param duty the duty it is about; null for a case
 * @param values what is written in its form
 */
public record TaskInHand(
    String businessKey, String task, @Nullable Long duty, Map<String, Object> values) {}
