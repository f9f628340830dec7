package cn.zhunying.application;

import cn.zhunying.law.Refusal;
import java.util.List;

/** What became of a submission. */
public sealed interface Submitted {

  record Received(Application application) implements Submitted {}

  record Refused(List<Refusal> refusals) implements Submitted {}
}
