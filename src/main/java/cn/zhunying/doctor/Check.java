package cn.zhunying.doctor;

/** One thing that must hold, looked at over the whole record. */
public interface Check {

  /** What is looked at, for the line that says how far the doctor is. */
  String name();

  void look(Examination examination);
}
