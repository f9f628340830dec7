package cn.zhunying.lint;

/** One thing wrong: where, by which rule, what it is and what to do. */
public record Finding(String rule, String file, String element, String what, String remedy) {

  @Override
  public String toString() {
    return "%s · %s · %s · %s（%s）".formatted(file, element, what, remedy, rule);
  }
}
