package cn.zhunying.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a {@link DatabaseFailure} as its two sentences instead of a stack trace. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseFailure> {

  @Override
  protected FailureAnalysis analyze(Throwable root, DatabaseFailure failure) {
    return new FailureAnalysis(failure.getMessage(), failure.remedy(), root);
  }
}
