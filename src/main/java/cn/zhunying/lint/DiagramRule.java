package cn.zhunying.lint;

import cn.zhunying.lint.file.Diagram;
import java.util.function.BiConsumer;

/** A rule that each diagram keeps to by itself. */
record DiagramRule(String name, BiConsumer<Diagram, Report> check) {

  /** Collects what one rule finds in one file. */
  @FunctionalInterface
  interface Report {
    void add(String element, String what, String remedy);

    default void unless(boolean kept, String element, String what, String remedy) {
      if (!kept) {
        add(element, what, remedy);
      }
    }
  }
}
