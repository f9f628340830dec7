package cn.zhunying.doctor;

import java.io.Serializable;

/** One drift: the record, what is wrong with it, and what to do; kept in a session to be shown. */
public record Finding(String record, String what, String remedy) implements Serializable {

  @Override
  public String toString() {
    return "%s · %s · %s".formatted(record, what, remedy);
  }
}
