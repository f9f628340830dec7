package cn.zhunying.engine;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** A fact a diagram branches or waits on, declared once with its type. */
public record ProcessVariable<T>(String name, Class<T> type) {

  public static ProcessVariable<String> string(String name) {
    return new ProcessVariable<>(name, String.class);
  }

  public static ProcessVariable<Boolean> bool(String name) {
    return new ProcessVariable<>(name, Boolean.class);
  }

  public static ProcessVariable<Long> longNumber(String name) {
    return new ProcessVariable<>(name, Long.class);
  }

  /** The engine's timers take {@code java.util.Date} and refuse {@code Instant}. */
  public static ProcessVariable<Date> date(String name) {
    return new ProcessVariable<>(name, Date.class);
  }

  /** Null when it is not set. */
  public @Nullable T get(VariableScope scope) {
    return type.cast(scope.getVariable(name));
  }

  /**
   * What the diagram has set by now.
   *
   * @throws IllegalStateException when it has not: the diagram is wrong
   */
  public T require(VariableScope scope) {
    return find(scope).orElseThrow(() -> new IllegalStateException("no variable " + name));
  }

  public Optional<T> find(VariableScope scope) {
    return Optional.ofNullable(get(scope));
  }

  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value);
  }

  /** What held before holds no longer. */
  public void remove(VariableScope scope) {
    scope.removeVariable(name);
  }

  /** For a fact the next gateway reads and nobody after it: never written to the database. */
  public void setTransient(VariableScope scope, T value) {
    scope.setVariable(name, Variables.untypedValue(value, true));
  }

  /** Adds the value to the facts a process is started or told with. */
  public VariableMap with(VariableMap facts, T value) {
    return facts.putValue(name, value);
  }

  public VariableMap withTransient(VariableMap facts, T value) {
    return facts.putValueTyped(name, Variables.untypedValue(value, true));
  }
}
