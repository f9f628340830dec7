package cn.zhunying.cases.web;

import cn.zhunying.cases.CaseView.DocumentView;
import cn.zhunying.cases.CaseView.Step;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A licence as its holder and its bureau see it.
 *
 * @param known what anyone may know of it
 * @param application number of the application that led to it
 * @param uscc unified social credit code of its holder
 * @param endReason why it ended; null while it has not
 * @param endClause clause it ended by
 * @param steps what happened to it
 * @param documents its papers
 */
record LicenceView(
    @JsonUnwrapped LicenceVerification known,
    String application,
    String uscc,
    @Nullable String endReason,
    @Nullable String endClause,
    List<Step> steps,
    List<DocumentView> documents) {}
