package cn.zhunying.doctor;

/** One drift: the record, what is wrong with it, and what to do. */
public record Finding(String record, String what, String remedy) {

  @Override
  public String toString() {
    return "%s · %s · %s".formatted(record, what, remedy);
  }
}
