package cn.zhunying.supervision;

import cn.zhunying.lawdata.Refusal;
import java.time.LocalDate;

/** What became of a holder's report on rectification, or statement in defence. */
public sealed interface ApplicantReport {

  /**
   * @param reviewBy last day for the office to answer it
   * @param late it came after its term: kept with the case, which had moved on already
   */
  record Received(String licence, LocalDate reviewBy, boolean late) implements ApplicantReport {}

  record Refused(Refusal refusal) implements ApplicantReport {}

  /** Nothing of the kind is waited for. */
  record NotAwaited(Refusal refusal) implements ApplicantReport {}
}
