package cn.zhunying.law;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start stopped by the law's files says file, key and remedy instead of a stack trace. */
class LawDataFailureAnalyzer extends AbstractFailureAnalyzer<LawDataException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, LawDataException failure) {
    return new FailureAnalysis(
        "%s · %s 不可用，没有启动。".formatted(failure.file(), failure.key()), failure.remedy(), root);
  }
}
