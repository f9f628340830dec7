/** 不实承诺投诉举报: what anybody says against a published promise, and that somebody looks. */
@org.springframework.modulith.NamedInterface("publicreport")
@NullMarked
package cn.zhunying.supervision.publicreport;

import org.jspecify.annotations.NullMarked;
