package cn.zhunying.database;

import cn.zhunying.code.Coded;
import java.util.Arrays;
import java.util.Set;

/** A state of a row that knows which may follow it. */
public interface Successive<S extends Enum<S> & Successive<S>> extends Coded {

  /** Empty at an end. */
  Set<S> next();

  S self();

  /** The codes of the states that lead here, for {@code where status = any(?)}. */
  default String[] before() {
    return Arrays.stream(self().getDeclaringClass().getEnumConstants())
        .filter(state -> state.next().contains(self()))
        .map(Coded::code)
        .toArray(String[]::new);
  }
}
